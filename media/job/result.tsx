import * as l10n from '@vscode/l10n';
import { isFinal } from '../../src/model/jobs/job';
import type { Matrix } from '../../src/model/jobs/statistics';
import { emptyColumnsSentence } from './emptyColumnsSentence';
import { FilterButtons } from './filterButtons';
import { MatrixTable } from './matrixTable';
import { viewMatrix } from './matrixView';
import { usePage } from './pageContext';
import type { ViewState } from './viewState';

interface ResultProps {
  status: string;
  matrix: Matrix;
  viewState: ViewState;
  onViewState: (change: Partial<ViewState>) => void;
}

/** The matrix with its filter, or the sentence why there is none. */
export function Result({ status, matrix, viewState, onViewState }: ResultProps) {
  const { dates } = usePage();
  const { filter, emptyShown } = viewState;
  const view = viewMatrix(matrix, viewState);
  const nothingMatches = filter !== 'all' && matrix.sum[filter] === 0;
  return (
    <section aria-labelledby="result">
      <div class="section-head">
        <h2 id="result">{l10n.t('Result')}</h2>
        {matrix.hasData && (
          <FilterButtons filter={filter} onFilter={(next) => onViewState({ filter: next })} />
        )}
      </div>
      {!matrix.hasData ? (
        <p class="hint">
          {isFinal({ status })
            ? l10n.t('The service has no numbers for this job.')
            : l10n.t('The job has not reported any numbers yet.')}
        </p>
      ) : nothingMatches ? (
        <p class="hint">
          {filter === 'failed' ? l10n.t('Nothing failed.') : l10n.t('Nothing was skipped.')}
        </p>
      ) : (
        <MatrixTable view={view} />
      )}
      {matrix.hasData && filter !== 'all' && !nothingMatches && (
        <p class="hint">
          {filter === 'failed'
            ? l10n.t('Rows and columns without failed items are left out.')
            : l10n.t('Rows and columns without skipped items are left out.')}
        </p>
      )}
      {matrix.hasData && filter === 'all' && view.empty.length > 0 && (
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
    </section>
  );
}
