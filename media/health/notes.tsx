import * as l10n from '@vscode/l10n';
import { formatDateTime } from '../../src/model/text/formatTime';
import { instanceKey } from '../../src/model/resources/resourceRef';
import { oneLine } from '../../src/model/text/plainText';
import type { HealthPageModel } from '../../src/protocol/healthPage';
import { FailureNote } from '../shared/failureNote';
import { Icon } from '../shared/icon';
import { Note } from '../shared/note';
import { usePage } from './pageContext';

/** Gaps that are named one by one; the rest is counted. */
const namedGaps = 8;

interface NotesProps {
  model: HealthPageModel;
  onRetry: () => void;
}

/** What keeps the page from being whole: nothing could be read, or not all, or only slowly. */
export function Notes({ model, onRetry }: NotesProps) {
  const { failure, gaps, rows, loading } = model;
  return (
    <>
      {failure && (
        <FailureNote
          failure={failure}
          hasData={rows.length > 0}
          loading={loading}
          onRetry={onRetry}
        />
      )}
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      <Slowed until={model.slowedUntil} />
    </>
  );
}

function Gaps({ gaps }: Pick<HealthPageModel, 'gaps'>) {
  const { number } = usePage();
  const more = gaps.length - namedGaps;
  return (
    <Note
      tone="warning"
      label={l10n.t('What could not be read')}
      title={l10n.t('The table is not complete. These could not be read:')}
    >
      <ul>
        {gaps.slice(0, namedGaps).map(({ region, instanceId, instanceName, failure }) => (
          <li key={instanceId === undefined ? region : instanceKey({ region, instanceId })}>
            <bdi>{oneLine(instanceName, 80)}</bdi>
            {instanceName !== region && <span class="dim"> {oneLine(region, 60)}</span>}:{' '}
            <bdi>{oneLine(failure.sentence, 300)}</bdi>{' '}
            {failure.code !== undefined && (
              <bdi class="mono dim">
                {oneLine([failure.code, failure.requestId].filter(Boolean).join(' · '), 160)}
              </bdi>
            )}
          </li>
        ))}
        {more > 0 && <li>{l10n.t('and {0} more', number(more))}</li>}
      </ul>
    </Note>
  );
}

/** The page goes on by itself, only later; gone when that moment has come. */
function Slowed({ until }: { until: number | undefined }) {
  const { dates, now } = usePage();
  return until === undefined || until <= now ? null : (
    <p class="slowed dim">
      <Icon name="watch" />{' '}
      {l10n.t(
        'The service limits the rate of calls. The page reads more slowly until {0}.',
        formatDateTime(until, dates),
      )}
    </p>
  );
}
