import * as l10n from '@vscode/l10n';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { outcomeWord } from '../../src/model/text/words';
import { Icon } from '../shared/icon';
import { mismatch, outcomes } from './cellText';
import type { ViewCell } from './matrixView';
import { usePage } from './pageContext';

interface CellDetailProps {
  view: ViewCell;
  onEnter: () => void;
  onLeave: () => void;
}

/** All counters of one cell, beside it. Hidden from screen readers, which hear the same from the cell itself. */
export function CellDetail({ view: { place, cell }, onEnter, onLeave }: CellDetailProps) {
  const { number, dates } = usePage();
  const box = useRef<HTMLDivElement>(null);
  // Shown anew for each cell: the box is anchored to the cell that is current when it opens.
  useLayoutEffect(() => {
    box.current?.hidePopover();
    box.current?.showPopover();
  }, [place]);
  const share = new Intl.NumberFormat(dates.locale, { style: 'percent' });
  const wrong = mismatch(cell, number);
  return (
    <div
      ref={box}
      class="detail"
      popover="manual"
      aria-hidden="true"
      onMouseEnter={onEnter}
      onMouseLeave={onLeave}
    >
      <div class="detail-place">{place}</div>
      {cell.reported ? (
        <dl>
          <div>
            <dt>{l10n.t('total')}</dt>
            <dd>{number(cell.total)}</dd>
            <dd></dd>
          </div>
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>
                <span class={`key ${outcome}`}></span>
                {outcomeWord(outcome)}
              </dt>
              <dd>{number(cell[outcome])}</dd>
              <dd>
                {cell.total > 0 && cell.addsUp ? share.format(cell[outcome] / cell.total) : ''}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <div>{l10n.t('The service sent no numbers for this.')}</div>
      )}
      {wrong !== undefined && (
        <div class="skipped-text">
          <Icon name="warning" /> {wrong}
        </div>
      )}
    </div>
  );
}
