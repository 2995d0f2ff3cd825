import type { Clock } from '../base/clock';
import type { Checks } from '../services/checks';
import type { CliProfiles } from '../services/cliProfiles';
import type { Connections } from '../services/connections';
import type { Credentials } from '../services/credentials';
import type { Explorer } from '../services/explorer';
import type { JobFilters } from '../services/jobFilters';
import type { ServiceEnvironment } from '../services/openClient';
import type { WatchSetting } from '../services/configurationWatch';
import type { Sessions } from '../services/session';
import type { ComparedDocuments } from '../views/documents/comparedDocuments';
import type { RawDocuments } from '../views/documents/rawDocuments';
import type { Log } from '../views/log';
import type { ConfigurationPanels } from '../views/panels/configurationPanels';
import type { JobPanels } from '../views/panels/jobPanels';
import type { ExplorerView } from '../views/tree/explorerView';

/** Everything a command may work with. Each takes what it needs: `Pick<Services, 'explorer' | 'view'>`. */
export interface Services {
  checks: () => Promise<Checks>;
  clock: Clock;
  compared: ComparedDocuments;
  configurationPanels: ConfigurationPanels;
  connections: Connections;
  credentials: Credentials;
  documents: RawDocuments;
  environment: ServiceEnvironment;
  explorer: Explorer;
  filters: JobFilters;
  log: Log;
  panels: JobPanels;
  profiles: CliProfiles;
  sessions: Sessions;
  view: ExplorerView;
  watchSetting: WatchSetting;
}
