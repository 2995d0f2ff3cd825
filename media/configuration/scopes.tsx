import * as l10n from '@vscode/l10n';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../src/model/configuration/syncConfiguration';
import { switchWord } from '../../src/model/text/words';
import { FoldedList } from './foldedList';
import type { Direction } from '../../src/model/resources/direction';
import { usePage } from './pageContext';
import { ScopeRow } from './scopeRow';
import { scopesOf } from './scopesOf';

interface ScopesProps {
  direction: Direction;
  config: PushConfiguration | PullConfiguration;
}

/** Which nodes are synchronized below which. */
export function Scopes({ direction, config }: ScopesProps) {
  const { number } = usePage();
  const heading = `scopes-${direction}`;
  const scopes = scopesOf(config);
  const groups = 'groupSyncStatus' in config ? config.groupSyncStatus : undefined;
  return (
    <div class="part">
      <h3 id={heading}>
        {l10n.t('What goes where')}
        {scopes.length > 1 && <span class="dim"> {number(scopes.length)}</span>}
      </h3>
      {scopes.length === 0 ? (
        <p class="hint">{l10n.t('The service sent no scope.')}</p>
      ) : (
        <FoldedList
          name={heading}
          class="scopes"
          labelledBy={heading}
          limit={10}
          items={scopes}
          showAll={l10n.t('Show all {0} scopes', number(scopes.length))}
        >
          {(scope, index) => (
            <ScopeRow key={index} direction={direction} index={index} scope={scope} />
          )}
        </FoldedList>
      )}
      {groups !== undefined && (
        <dl class="facts">
          <div>
            <dt>{l10n.t('Groups')}</dt>
            <dd>
              <bdi>{switchWord(groups)}</bdi>
            </dd>
          </div>
        </dl>
      )}
    </div>
  );
}
