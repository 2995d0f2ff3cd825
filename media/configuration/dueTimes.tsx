import * as l10n from '@vscode/l10n';
import { formatAge } from '../../src/model/text/formatTime';
import type { ScheduleReading } from '../../src/model/configuration/schedule/scheduleReading';
import { useNow } from '../shared/useNow';
import { dueText } from './dueText';
import { Fact } from './fact';
import { usePage } from './pageContext';

/** The next five and the previous three in the reader's zone; the next with the time until then, and as the schedule has it. */
export function DueTimes({ schedule }: { schedule: ScheduleReading }) {
  const { dates, host, ask } = usePage();
  const now = useNow(1000);
  const { next, previous, previousRuns = [], window, zone } = schedule;
  const [first, ...rest] = next;
  const thisYear = new Date(now).getUTCFullYear();
  const style = { ...dates, thisYear };
  const isElsewhere = dates.timeZone !== zone;
  const text = (ms: number) => dueText(ms, window, style);
  const relative = (ms: number) => formatAge(ms, now, dates.locale);
  return (
    <>
      <Fact term={schedule.enabled ? l10n.t('Next') : l10n.t('Would be next')}>
        {first === undefined ? (
          <span class="dim">{l10n.t('no due time is known')}</span>
        ) : (
          <ol class="due">
            <li>
              <time dateTime={new Date(first).toISOString()}>{text(first)}</time>{' '}
              {isElsewhere && `${dates.timeZone} `}
              <span class="dim" aria-hidden="true">
                · {relative(first)}
              </span>
              {isElsewhere && (
                <span class="due-there dim">
                  {l10n.t('{0} in {1}', dueText(first, window, { ...style, timeZone: zone }), zone)}
                </span>
              )}
            </li>
            {rest.map((ms) => (
              <li key={ms} class="dim">
                <time dateTime={new Date(ms).toISOString()}>{text(ms)}</time>
              </li>
            ))}
          </ol>
        )}
      </Fact>
      {previous.length > 0 && (
        <Fact term={l10n.t('Last due')}>
          <ol class="due dim">
            {previous.map((ms, index) => {
              const id = previousRuns[index];
              const time = <time dateTime={new Date(ms).toISOString()}>{text(ms)}</time>;
              return (
                <li key={ms}>
                  {id === undefined ? (
                    time
                  ) : (
                    <button
                      type="button"
                      class="link"
                      title={l10n.t('Open the run that met it')}
                      onClick={() => ask(host.openJob(id))}
                    >
                      {time}
                    </button>
                  )}
                </li>
              );
            })}
          </ol>
        </Fact>
      )}
    </>
  );
}
