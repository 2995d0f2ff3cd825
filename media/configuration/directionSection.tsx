import * as l10n from '@vscode/l10n';
import { copyAloud } from '../shared/copyAloud';
import { FailureNote } from '../shared/failureNote';
import { Entries } from './entries';
import { failureText } from './failureText';
import type { Direction } from '../../src/model/resources/direction';
import { directionHeading, hasLdap, type AnyDirectionReading } from './directionReadings';
import { usePage } from './pageContext';
import { Protection } from './protection';
import { Scopes } from './scopes';
import { Skeleton } from './skeleton';
import { When } from './when';

interface DirectionSectionProps {
  direction: Direction;
  reading: AnyDirectionReading;
}

/** One direction, whatever is known of it. */
export function DirectionSection({ direction, reading }: DirectionSectionProps) {
  const { host, model, announce, refresh } = usePage();
  const { config, configured, failure, loading, readAt } = reading;
  const heading = `direction-${direction}`;
  const hasEntries = model.family !== undefined || hasLdap(config);
  const protection = config && <Protection direction={direction} config={config} />;
  return (
    <section class="direction" aria-labelledby={heading}>
      <h2 id={heading}>{directionHeading(direction)}</h2>
      {failure && (
        <FailureNote
          failure={failure}
          label={l10n.t('Failure of the last read, {0}', directionHeading(direction))}
          hasData={config !== undefined}
          loading={loading}
          onRetry={refresh}
          onCopy={() => copyAloud(host.copyText(failureText(failure)), announce)}
        />
      )}
      {config ? (
        <>
          <Scopes direction={direction} config={config} />
          <div class="columns">
            {hasEntries && (
              <div class="column">
                <Entries direction={direction} config={config} />
              </div>
            )}
            <div class="column">
              <When direction={direction} reading={reading} />
              {hasEntries && protection}
            </div>
            {!hasEntries && <div class="column">{protection}</div>}
          </div>
        </>
      ) : !configured && readAt !== undefined ? (
        <p class="hint nothing">
          {direction === 'outbound'
            ? l10n.t('Outbound synchronization is not configured.')
            : l10n.t('Inbound synchronization is not configured.')}
        </p>
      ) : loading ? (
        <Skeleton />
      ) : (
        !failure && <p class="hint nothing">{l10n.t('Not read yet.')}</p>
      )}
    </section>
  );
}
