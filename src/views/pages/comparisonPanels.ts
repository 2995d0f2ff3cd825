import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import type { ComparisonLink } from '../../protocol/comparisonPage';
import { ComparisonPanel } from './comparisonPanel';
import type { JobPanelServices } from './jobPanel';
import { PagePanels, readTexts } from './pagePanels';

/** All comparisons of jobs in the window. */
export class ComparisonPanels extends PagePanels<ComparisonLink, undefined, ComparisonPanel> {
  constructor(services: JobPanelServices) {
    super(
      {
        viewType: panels.comparison,
        title: l10n.t('Comparison of jobs'),
        subject: 'after',
        readLink: (state) =>
          readTexts(state, ['connectionId', 'region', 'instanceId', 'before', 'after']),
        create: (panel, link) => new ComparisonPanel(panel, link, services),
      },
      services.connections,
    );
  }

  /** The page of a later job; another earlier one is put into it. */
  override show(link: ComparisonLink, known: undefined, toSide: boolean): void {
    const open = toSide ? undefined : this.find(link);
    if (open && open.link.before !== link.before) {
      open.show(link);
      open.reveal();
    } else {
      super.show(link, known, toSide);
    }
  }
}
