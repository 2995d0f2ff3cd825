import * as l10n from '@vscode/l10n';
import { Icon } from '../shared/icon';
import { cellName, cellParts, wrongSum } from './cellText';
import { isEmpty, type ViewCell } from './matrixView';
import { usePage } from './pageContext';
import { StackedBar } from './stackedBar';

interface MatrixCellProps {
  view: ViewCell;
  /** The one cell that Tab reaches; arrow keys move on from it. */
  tabbable: boolean;
  /** Its detail is shown. */
  current: boolean;
  position: string;
}

export function MatrixCell({ view, tabbable, current, position }: MatrixCellProps) {
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
      <span class="unseen">{cellName(place, cell, number)}</span>
      <span aria-hidden="true">
        <span class="count">{cell.reported ? number(cell.total) : '–'}</span>
        {!isEmpty(cell) && <StackedBar cell={cell} />}
        {cellParts(cell, number).map(({ outcome, text }) => (
          <span key={outcome} class={`part ${outcome}-text`}>
            {text}
          </span>
        ))}
        {!cell.addsUp && (
          <span class="part wrong skipped-text">
            <span>
              <Icon name="warning" /> {l10n.t('does not add up')}
            </span>
            <span>{wrongSum(cell, number)}</span>
          </span>
        )}
      </span>
    </td>
  );
}
