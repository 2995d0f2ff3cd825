import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import { readPlacedRef } from '../../model/resources/resourceRef';
import type { ComparisonRef } from '../../protocol/comparisonPage';
import { ComparisonPanel } from './comparisonPanel';
import type { JobPanelServices } from './jobPanel';
import { PagePanels } from './pagePanels';

/** All comparisons of jobs in the window. */
export class ComparisonPanels extends PagePanels<ComparisonRef, undefined, ComparisonPanel> {
  constructor(services: JobPanelServices) {
    super(
      {
        viewType: panels.comparison,
        title: l10n.t('Comparison of jobs'),
        readRef,
        create: (panel, ref) => new ComparisonPanel(panel, ref, services),
      },
      services.connections,
    );
  }

  /** The page of a later job; another earlier one is put into it. */
  override show(ref: ComparisonRef, known: undefined, toSide: boolean): void {
    const open = toSide ? undefined : this.find(ref);
    if (open && open.ref.before !== ref.before) {
      open.show(ref);
      open.reveal();
    } else {
      super.show(ref, known, toSide);
    }
  }
}

function readRef(state: unknown): ComparisonRef | undefined {
  const after = readPlacedRef(state, 'job');
  const id = after && (state as Partial<ComparisonRef>).before;
  const before = readPlacedRef({ ...after, id }, 'job');
  return after && before && { ...after, before: before.id };
}
