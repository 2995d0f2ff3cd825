import { isEmpty } from '../../src/model/jobs/statistics';
import { Icon } from '../shared/icon';
import { cellName, cellParts, filteredName } from './cellText';
import type { ResultFilter, ViewCell } from './matrixView';
import { usePage } from './pageContext';
import { StackedBar } from './stackedBar';

interface MatrixCellProps {
  view: ViewCell;
  filter: ResultFilter;
  /** The one cell that Tab reaches; arrow keys move on from it. */
  tabbable: boolean;
  /** Its detail is shown. */
  current: boolean;
  position: string;
}

export function MatrixCell({ view, filter, tabbable, current, position }: MatrixCellProps) {
  const { number } = usePage();
  const { key, place, cell, dimmed } = view;
  const classes = [
    key === 'total' ? 'total' : '',
    key === 'same' ? 'same' : '',
    dimmed || isEmpty(cell) ? 'dim' : '',
  ];
  return (
    <td
      class={classes.filter(Boolean).join(' ')}
      tabIndex={tabbable ? 0 : -1}
      data-position={position}
      data-current={current ? '' : undefined}
    >
      {filter === 'all' ? (
        <>
          <span class="unseen">{cellName(place, cell, number)}</span>
          <span aria-hidden="true">
            <span class="count">
              {!cell.addsUp && (
                <span class="skipped-text wrong">
                  <Icon name="warning" />{' '}
                </span>
              )}
              {cell.reported ? number(cell.total) : '–'}
            </span>
            {!isEmpty(cell) && <StackedBar cell={cell} />}
            {cellParts(cell, number).map(({ outcome, text }) => (
              <span key={outcome} class={`part ${outcome}-text`}>
                {text}
              </span>
            ))}
          </span>
        </>
      ) : (
        // What is counted is what the filter is about: then the totals are the sums of what is shown.
        <>
          <span class="unseen">{filteredName(place, cell, filter, number)}</span>
          <span aria-hidden="true" class={cell[filter] > 0 ? `count ${filter}-text` : 'count'}>
            {cell.reported ? number(cell[filter]) : '–'}
          </span>
        </>
      )}
    </td>
  );
}
