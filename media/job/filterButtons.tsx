import * as l10n from '@vscode/l10n';
import { resultFilters, type ResultFilter } from './matrixView';

function filterWord(filter: ResultFilter): string {
  switch (filter) {
    case 'all':
      return l10n.t('All');
    case 'failed':
      return l10n.t('Failed');
    case 'skipped':
      return l10n.t('Skipped');
  }
}

interface FilterButtonsProps {
  filter: ResultFilter;
  onFilter: (filter: ResultFilter) => void;
}

export function FilterButtons({ filter, onFilter }: FilterButtonsProps) {
  return (
    <div class="segments" role="group" aria-label={l10n.t('Show in the table')}>
      {resultFilters.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === filter}
          onClick={() => onFilter(each)}
        >
          {filterWord(each)}
        </button>
      ))}
    </div>
  );
}
