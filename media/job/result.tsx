import * as l10n from '@vscode/l10n';
import { noCounts } from '../../src/model/jobs/noCounts';
import type { Matrix } from '../../src/model/jobs/statistics';
import { Icon } from '../shared/icon';
import { emptyColumnsSentence } from './emptyColumnsSentence';
import { FilterButtons } from './filterButtons';
import { MatrixTable } from './matrixTable';
import { viewMatrix } from './matrixView';
import { usePage } from './pageContext';
import { wrongSums } from './wrongSums';
import type { ViewState } from './viewState';

interface ResultProps {
  status: string;
  matrix: Matrix;
  viewState: ViewState;
  onViewState: (change: Partial<ViewState>) => void;
}

/** The matrix with its filter, or the sentence why there is none. */
export function Result({ status, matrix, viewState, onViewState }: ResultProps) {
  const { dates, number } = usePage();
  const { filter, emptyShown } = viewState;
  const view = viewMatrix(matrix, viewState);
  const nothingMatches = filter !== 'all' && matrix.sum[filter] === 0;
  const reason = noCounts({ status }, matrix);
  const wrong = reason === undefined ? wrongSums(matrix, number) : [];
  return (
    <section aria-labelledby="result">
      <div class="section-head">
        <h2 id="result">{l10n.t('Result')}</h2>
        {reason === undefined && (
          <FilterButtons filter={filter} onFilter={(next) => onViewState({ filter: next })} />
        )}
      </div>
      {reason !== undefined ? (
        <p class="hint">{reason}</p>
      ) : nothingMatches ? (
        <p class="hint">
          {filter === 'failed' ? l10n.t('Nothing failed.') : l10n.t('Nothing was skipped.')}
        </p>
      ) : (
        <MatrixTable view={view} filter={filter} />
      )}
      {reason === undefined && filter !== 'all' && !nothingMatches && (
        <p class="hint">
          {filter === 'failed'
            ? l10n.t('Only failed items are counted here.')
            : l10n.t('Only skipped items are counted here.')}
        </p>
      )}
      {reason === undefined && filter === 'all' && view.empty.length > 0 && (
        <p class="hint">
          {view.empty.length === matrix.columns.length
            ? l10n.t('All counters are zero.')
            : emptyColumnsSentence(view.empty, dates.locale)}{' '}
          {view.empty.length < matrix.columns.length && (
            <button
              type="button"
              class="link"
              onClick={() => onViewState({ emptyShown: !emptyShown })}
            >
              {view.folded ? l10n.t('Show empty columns') : l10n.t('Hide empty columns')}
            </button>
          )}
        </p>
      )}
      {wrong.length > 0 && filter === 'all' && <WrongSums sums={wrong} />}
      {matrix.sum.failed > 0 && <WhoFailed />}
    </section>
  );
}

/** The one place where the numbers stand that the cells only mark. */
function WrongSums({ sums }: { sums: readonly string[] }) {
  return (
    <p class="hint">
      <span class="skipped-text">
        <Icon name="warning" />
      </span>{' '}
      {l10n.t(
        'The service sent totals that are not the sum of succeeded, failed and skipped: {0}',
        sums.join('; '),
      )}
    </p>
  );
}

/** Counters have no names: who wants them has to go where they are. */
function WhoFailed() {
  const { host, ask } = usePage();
  return (
    <p class="hint">
      {l10n.t(
        'Which users or groups failed is in no public answer of the service: the log of the console names them.',
      )}{' '}
      <button type="button" class="link" onClick={() => ask(host.openConsole())}>
        {l10n.t('Open console')}
      </button>
    </p>
  );
}
