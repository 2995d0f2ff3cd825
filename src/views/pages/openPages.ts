import { DisposableStore, type Disposable } from '../../base/disposable';
import type { LoaderSetting } from '../../services/configuration/configurationLoader';
import type { Health } from '../../services/health/health';
import type { ReadingPlans } from '../../services/health/readingPlans';
import type { JobPoller } from '../../services/jobs/jobPoller';
import type { SeenRuns } from '../../services/jobs/seenRuns';
import type { Watches } from '../../services/watches/watches';
import type { serviceSettings } from '../settings';
import { ComparisonPanel } from './comparisonPanel';
import { ConfigurationPanel } from './configurationPanel';
import { HealthPanel } from './healthPanel';
import { HistoryPanel } from './historyPanel';
import { JobPanel } from './jobPanel';
import { pageKinds, type Pages } from './pageKinds';
import type { PageServices } from './pagePanel';
import { PagePanels } from './pagePanels';

interface OpenPagesServices extends PageServices {
  health: Health;
  poller: JobPoller;
  plans: ReadingPlans;
  seen: SeenRuns;
  watches: Watches;
  settings: typeof serviceSettings;
  loaderSetting: LoaderSetting;
}

/** The pages in the window, of all kinds. Loaded with the first that is opened, or comes back after a reload. */
export class OpenPages implements Pages, Disposable {
  private readonly store = new DisposableStore();
  readonly job: Pages['job'];
  readonly configuration: Pages['configuration'];
  readonly health: Pages['health'];
  readonly history: Pages['history'];
  readonly comparison: Pages['comparison'];

  constructor(services: OpenPagesServices) {
    const { store } = this;
    const { connections, health, poller, plans, seen, watches, settings, loaderSetting } = services;
    const assessing = { health, poller, plans, seen, thresholds: () => settings.healthThresholds };
    const around = { health, plans, seen, watches };
    this.job = store.add(
      new PagePanels(
        pageKinds.job,
        connections,
        (panel, ref, known) => new JobPanel(panel, ref, services, around, known),
      ),
    );
    this.configuration = store.add(
      new PagePanels(
        pageKinds.configuration,
        connections,
        (panel, ref, known) => new ConfigurationPanel(panel, ref, services, loaderSetting, known),
      ),
    );
    this.health = store.add(
      new PagePanels(
        pageKinds.health,
        connections,
        (panel, ref) => new HealthPanel(panel, ref, services, assessing),
      ),
    );
    this.history = store.add(
      new PagePanels(
        pageKinds.history,
        connections,
        (panel, ref) => new HistoryPanel(panel, ref, services, assessing),
      ),
    );
    this.comparison = store.add(
      new PagePanels(
        pageKinds.comparison,
        connections,
        (panel, ref) => new ComparisonPanel(panel, ref, services, seen),
      ),
    );
  }

  dispose(): void {
    this.store.dispose();
  }
}
