import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import type { HealthLink } from '../../protocol/healthPage';
import { HealthPanel, type HealthPanelServices } from './healthPanel';
import { PagePanels, readTexts } from './pagePanels';

/** All health pages of the window. */
export class HealthPanels extends PagePanels<HealthLink, undefined, HealthPanel> {
  constructor(services: HealthPanelServices) {
    super(
      {
        viewType: panels.health,
        title: l10n.t('Health'),
        subject: 'instanceId',
        readLink: (state) =>
          readTexts(state, ['connectionId', 'region', 'instanceId']) ??
          readTexts(state, ['connectionId']),
        create: (panel, link) => new HealthPanel(panel, link, services),
      },
      services.connections,
    );
  }
}
