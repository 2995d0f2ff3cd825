import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import type { ConfigurationLink } from '../../protocol/configurationPage';
import {
  ConfigurationPanel,
  type ConfigurationPanelServices,
  type KnownProvider,
} from './configurationPanel';
import { PagePanels, readTexts } from './pagePanels';

/** All configuration pages of the window. */
export class ConfigurationPanels extends PagePanels<
  ConfigurationLink,
  KnownProvider,
  ConfigurationPanel
> {
  constructor(services: ConfigurationPanelServices) {
    super(
      {
        viewType: panels.configuration,
        title: l10n.t('Configuration'),
        subject: 'identityProviderId',
        readLink: (state) =>
          readTexts(state, ['connectionId', 'region', 'instanceId', 'identityProviderId']),
        create: (panel, link, known) => new ConfigurationPanel(panel, link, services, known),
      },
      services.connections,
    );
  }
}
