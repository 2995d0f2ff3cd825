import * as l10n from '@vscode/l10n';
import { copyAloud } from '../shared/copyAloud';
import { FailureNote } from '../shared/failureNote';
import { Entries } from './entries';
import { failureText } from './failureText';
import { halfWord, hasLdap, type AnyHalf, type HalfName } from './half';
import { usePage } from './pageContext';
import { Protection } from './protection';
import { Scopes } from './scopes';
import { Skeleton } from './skeleton';
import { When } from './when';

interface HalfProps {
  name: HalfName;
  half: AnyHalf;
}

/** One direction, whatever is known of it. */
export function Half({ name, half }: HalfProps) {
  const { host, model, announce, refresh } = usePage();
  const { config, configured, failure, loading, readAt } = half;
  const heading = `half-${name}`;
  const hasEntries = model.family !== undefined || hasLdap(config);
  const protection = config && <Protection name={name} config={config} />;
  return (
    <section class="half" aria-labelledby={heading}>
      <h2 id={heading}>{halfWord(name)}</h2>
      {failure && (
        <FailureNote
          failure={failure}
          label={l10n.t('Failure of the last read, {0}', halfWord(name))}
          hasData={config !== undefined}
          loading={loading}
          onRetry={refresh}
          onCopy={() => copyAloud(host.copyText(failureText(failure)), announce)}
        />
      )}
      {config ? (
        <>
          <Scopes name={name} config={config} />
          <div class="columns">
            {hasEntries && (
              <div class="column">
                <Entries name={name} config={config} />
              </div>
            )}
            <div class="column">
              <When name={name} half={half} />
              {hasEntries && protection}
            </div>
            {!hasEntries && <div class="column">{protection}</div>}
          </div>
        </>
      ) : !configured && readAt !== undefined ? (
        <p class="hint nothing">
          {name === 'push'
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
