import * as l10n from '@vscode/l10n';
import { panels } from '../../contributions';
import type { JobLink } from '../../protocol/jobPage';
import { JobPanel, type JobPanelServices, type KnownJob } from './jobPanel';
import { PagePanels, readTexts } from './pagePanels';

/** All job pages of the window. */
export class JobPanels extends PagePanels<JobLink, KnownJob, JobPanel> {
  constructor(services: JobPanelServices) {
    super(
      {
        viewType: panels.job,
        title: l10n.t('Synchronization job'),
        subject: 'synchronizationJobId',
        readLink: (state) =>
          readTexts(state, ['connectionId', 'region', 'instanceId', 'synchronizationJobId']),
        create: (panel, link, known) => new JobPanel(panel, link, services, known),
      },
      services.connections,
    );
  }
}
