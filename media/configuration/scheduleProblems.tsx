import * as l10n from '@vscode/l10n';
import type { ScheduleView } from '../../src/protocol/configurationPage';
import { oneLine } from '../../src/model/serviceText';
import { CopyButton } from '../shared/copyButton';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';
import { severityLook } from './severity';
import { useCopy } from './useCopy';

/** What is wrong with a schedule, and at which of its characters. */
export function ScheduleProblems({ schedule: { raw, problems } }: { schedule: ScheduleView }) {
  const copy = useCopy();
  if (problems.length === 0) {
    return null;
  }
  // Columns count the characters as they came: the place is shown only where nothing was cleaned away.
  const exact = oneLine(raw, 200) === raw;
  return (
    <ul class="problems" aria-label={l10n.t('Problems of the schedule')}>
      {problems.map(({ severity, message, column, suggestion, rule }, index) => {
        const look = severityLook(severity);
        return (
          <li key={index}>
            <span class={look.text}>
              <Icon name={look.icon} />
              <span class="unseen">{look.word}: </span>
            </span>
            <div>
              <ServiceText text={message} max={300} /> <span class="dim">{rule}</span>
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
              {suggestion !== undefined && (
                <div class="correction">
                  <span>{l10n.t('Correction:')}</span>{' '}
                  <ServiceText text={suggestion} class="code" />{' '}
                  <CopyButton
                    label={l10n.t('Copy correction: {0}', suggestion.slice(0, 100))}
                    text={l10n.t('Copy correction')}
                    onCopy={() => copy(suggestion)}
                  />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
