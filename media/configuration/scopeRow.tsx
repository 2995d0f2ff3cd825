import * as l10n from '@vscode/l10n';
import type { SyncScope } from '../../src/model/configuration/syncConfiguration';
import { Icon } from '../shared/icon';
import { FieldMark } from './fieldMark';
import { FoldedList } from './foldedList';
import type { Direction } from '../../src/model/resources/direction';
import { Node } from './node';
import { usePage } from './pageContext';

interface ScopeRowProps {
  direction: Direction;
  index: number;
  scope: SyncScope;
}

/** One row of scope: its sources and the node they go below. */
export function ScopeRow({ direction, index, scope }: ScopeRowProps) {
  const { number } = usePage();
  const { sourceScopes = [], targetScope } = scope;
  const field = direction === 'outbound' ? `udSyncScopeConfigs[${index}]` : 'udSyncScopeConfig';
  return (
    <li class="scope">
      <div class="sources">
        {sourceScopes.length === 0 ? (
          <span class="dim">{l10n.t('no source')}</span>
        ) : (
          <FoldedList
            name={`sources-${direction}-${index}`}
            class="nodes"
            label={l10n.t('Sources')}
            limit={10}
            items={sourceScopes}
            showAll={l10n.t('Show all {0} sources', number(sourceScopes.length))}
          >
            {(source, at) => (
              <li key={at}>
                <Node text={source} sayKind={direction === 'inbound'} />
              </li>
            )}
          </FoldedList>
        )}
        <FieldMark direction={direction} field={`${field}.sourceScopes`} />
      </div>
      <span class="arrow">
        <Icon name="arrow-right" />
        <span class="unseen">{l10n.t('go to')}</span>
      </span>
      <div class="target">
        <Node text={targetScope} sayKind>
          <FieldMark direction={direction} field={`${field}.targetScope`} />
        </Node>
      </div>
    </li>
  );
}
