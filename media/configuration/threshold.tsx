import * as l10n from '@vscode/l10n';
import type { PullProtectedRule } from '../../src/model/configuration/syncConfiguration';
import { FieldMark } from './fieldMark';
import { headRoom } from './headRoom';
import { usePage } from './pageContext';

interface ThresholdProps {
  term: string;
  field: keyof PullProtectedRule;
  limit: number | undefined;
  /** The highest recent deletion; absent while no jobs are known. */
  highest: number | undefined;
}

/** One deletion limit and how near to it the recent jobs came. */
export function Threshold({ term, field, limit, highest }: ThresholdProps) {
  const { number } = usePage();
  const taken = highest === undefined ? undefined : headRoom(limit, highest);
  const over = limit !== undefined && highest !== undefined && highest > limit;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <span class="limit">
          {limit === undefined ? (
            <span class="dim">{l10n.t('no limit')}</span>
          ) : (
            l10n.t('at most {0}', number(limit))
          )}
          <FieldMark direction="inbound" field={`pullProtectedRule.${field}`} />
        </span>
        {taken !== undefined && (
          // An SVG, because the page's security policy forbids inline styles. The same is said in text.
          <svg class="room" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" x={0} y={0} width={100} height={4} />
            <rect
              class={taken > 80 ? 'taken near' : 'taken'}
              x={0}
              y={0}
              width={taken}
              height={4}
            />
          </svg>
        )}
        {highest !== undefined && (
          <span class={over ? 'skipped-text' : 'dim'}>
            {l10n.t('highest recent {0}', number(highest))}
          </span>
        )}
      </dd>
    </div>
  );
}
