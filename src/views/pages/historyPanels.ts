import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import { readPlacedRef, type PlacedRef, type TargetKind } from '../../model/resources/resourceRef';
import { HistoryPanel, type HistoryPanelServices } from './historyPanel';
import { PagePanels } from './pagePanels';

/** All history pages of the window. */
export class HistoryPanels extends PagePanels<PlacedRef<TargetKind>, undefined, HistoryPanel> {
  constructor(services: HistoryPanelServices) {
    super(
      {
        viewType: panels.history,
        title: l10n.t('History'),
        readRef: (state) => readPlacedRef(state, 'identityProvider', 'application'),
        create: (panel, ref) => new HistoryPanel(panel, ref, services),
      },
      services.connections,
    );
  }
}
