import * as l10n from '@vscode/l10n';
import type { ScheduleReading } from '../../src/model/configuration/schedule/scheduleReading';
import { oneLine } from '../../src/model/text/plainText';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';
import { severityLook } from './severity';

/** What is wrong with a schedule, and at which of its characters; corrections stand among the findings. */
export function ScheduleProblems({ schedule: { raw, problems } }: { schedule: ScheduleReading }) {
  if (problems.length === 0) {
    return null;
  }
  // Columns count the characters as they came: the place is shown only where nothing was cleaned away.
  const exact = oneLine(raw, 200) === raw;
  return (
    <ul class="problems" aria-label={l10n.t('Problems of the schedule')}>
      {problems.map(({ severity, message, column }, index) => {
        const look = severityLook(severity);
        return (
          <li key={index}>
            <span class={look.text}>
              <Icon name={look.icon} />
              <span class="unseen">{look.word}: </span>
            </span>
            <div>
              <ServiceText text={message} max={300} />
              {column !== undefined && (
                <div class="place">
                  {exact && column <= raw.length && (
                    <bdi class="code" aria-hidden="true">
                      {raw.slice(0, column - 1)}
                      <mark>{raw.charAt(column - 1)}</mark>
                      {raw.slice(column)}
                    </bdi>
                  )}{' '}
                  <span class="dim">{l10n.t('column {0}', column)}</span>
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
