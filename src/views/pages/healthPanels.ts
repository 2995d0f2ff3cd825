import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import { readConnectionRef, readPlacedRef } from '../../model/resources/resourceRef';
import type { HealthRef } from '../../protocol/healthPage';
import { HealthPanel, type HealthPanelServices } from './healthPanel';
import { PagePanels } from './pagePanels';

/** All health pages of the window. */
export class HealthPanels extends PagePanels<HealthRef, undefined, HealthPanel> {
  constructor(services: HealthPanelServices) {
    super(
      {
        viewType: panels.health,
        title: l10n.t('Health'),
        readRef: (state) => readPlacedRef(state, 'instance') ?? readConnectionRef(state),
        create: (panel, ref) => new HealthPanel(panel, ref, services),
      },
      services.connections,
    );
  }
}
