import type { Clock } from '../base/clock';
import type { Checks } from '../services/checks';
import type { CliProfiles } from '../services/cliProfiles';
import type { Connections } from '../services/connections';
import type { Credentials } from '../services/credentials';
import type { Explorer } from '../services/explorer';
import type { Health } from '../services/health';
import type { JobFilters } from '../services/jobFilters';
import type { LookupElsewhere } from '../services/lookupElsewhere';
import type { RecentThings } from '../services/recentThings';
import type { RevealPath } from '../services/revealPath';
import type { ServiceEnvironment } from '../services/openClient';
import type { WatchSetting } from '../services/configurationWatch';
import type { Sessions } from '../services/session';
import type { Watches } from '../services/watches';
import type { Clipboard } from '../views/clipboard';
import type { ComparedDocuments } from '../views/documents/comparedDocuments';
import type { RawDocuments } from '../views/documents/rawDocuments';
import type { Log } from '../views/log';
import type { ComparisonPanels } from '../views/panels/comparisonPanels';
import type { ConfigurationPanels } from '../views/panels/configurationPanels';
import type { HealthPanels } from '../views/panels/healthPanels';
import type { HistoryPanels } from '../views/panels/historyPanels';
import type { JobPanels } from '../views/panels/jobPanels';
import type { ExplorerView } from '../views/tree/explorerView';

/** Everything a command may work with. Each takes what it needs: `Pick<Services, 'explorer' | 'view'>`. */
export interface Services {
  checks: () => Promise<Checks>;
  clipboard: Clipboard;
  clock: Clock;
  compared: ComparedDocuments;
  comparisonPanels: ComparisonPanels;
  configurationPanels: ConfigurationPanels;
  connections: Connections;
  credentials: Credentials;
  documents: RawDocuments;
  elsewhere: LookupElsewhere;
  environment: ServiceEnvironment;
  explorer: Explorer;
  /** `publisher.name`. */
  extensionId: string;
  filters: JobFilters;
  health: Health;
  healthPanels: HealthPanels;
  historyPanels: HistoryPanels;
  /** Does what the user asked for behind the error boundary; `what` is its name in the log. */
  guarded: (what: string, work: () => unknown) => Promise<unknown>;
  log: Log;
  panels: JobPanels;
  profiles: CliProfiles;
  recents: RecentThings;
  revealPath: RevealPath;
  sessions: Sessions;
  view: ExplorerView;
  watches: Watches;
  watchSetting: WatchSetting;
}
