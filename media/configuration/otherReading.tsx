import * as l10n from '@vscode/l10n';
import type { ScheduleReading } from '../../src/model/configuration/schedule/scheduleReading';
import { ServiceText } from '../shared/serviceText';
import { dueText } from './dueText';
import { usePage } from './pageContext';

interface OtherReadingProps {
  schedule: ScheduleReading;
  other: NonNullable<ScheduleReading['other']>;
}

/** The same expression where weekdays are counted differently. */
export function OtherReading({ schedule: { zone, window, next }, other }: OtherReadingProps) {
  const { dates } = usePage();
  const thisYear = new Date().getUTCFullYear();
  const style = { ...dates, timeZone: zone, thisYear };
  return (
    <div class="other-reading">
      <p class="dim">
        {next.length === 0
          ? l10n.t('Quartz refuses the expression. Spring, another engine, accepts it and reads:')
          : other.dialect === 'spring'
            ? l10n.t(
                'Above, 1 is Sunday, as in Quartz. Where 1 is Monday, as in Spring, the same expression means:',
              )
            : l10n.t(
                'Above, 1 is Monday, as in Spring. Where 1 is Sunday, as in Quartz, the same expression means:',
              )}
      </p>
      <p>
        <ServiceText text={other.words} max={300} />
      </p>
      {other.next.length > 0 && (
        <ol class="due inline dim">
          {other.next.map((ms) => (
            <li key={ms}>
              <time dateTime={new Date(ms).toISOString()}>{dueText(ms, window, style)}</time>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
