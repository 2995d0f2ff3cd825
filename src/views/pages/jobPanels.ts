import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import { readPlacedRef, type PlacedRef } from '../../model/resources/resourceRef';
import { JobPanel, type JobPanelServices, type KnownJob } from './jobPanel';
import { PagePanels } from './pagePanels';

/** All job pages of the window. */
export class JobPanels extends PagePanels<PlacedRef<'job'>, KnownJob, JobPanel> {
  constructor(services: JobPanelServices) {
    super(
      {
        viewType: panels.job,
        title: l10n.t('Synchronization job'),
        readRef: (state) => readPlacedRef(state, 'job'),
        create: (panel, ref, known) => new JobPanel(panel, ref, services, known),
      },
      services.connections,
    );
  }
}
