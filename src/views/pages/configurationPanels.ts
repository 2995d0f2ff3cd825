import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import { readPlacedRef, type PlacedRef } from '../../model/resources/resourceRef';
import {
  ConfigurationPanel,
  type ConfigurationPanelServices,
  type KnownProvider,
} from './configurationPanel';
import { PagePanels } from './pagePanels';

/** All configuration pages of the window. */
export class ConfigurationPanels extends PagePanels<
  PlacedRef<'identityProvider'>,
  KnownProvider,
  ConfigurationPanel
> {
  constructor(services: ConfigurationPanelServices) {
    super(
      {
        viewType: panels.configuration,
        title: l10n.t('Configuration'),
        readRef: (state) => readPlacedRef(state, 'identityProvider'),
        create: (panel, ref, known) => new ConfigurationPanel(panel, ref, services, known),
      },
      services.connections,
    );
  }
}
