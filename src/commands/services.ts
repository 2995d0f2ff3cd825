import type { AnswerTap } from '../api/answerTap';
import type { Clock } from '../base/clock';
import type { CliProfiles } from '../services/connections/cliProfiles';
import type { Connections } from '../services/connections/connections';
import type { Credentials } from '../services/connections/credentials';
import type { Explorer } from '../services/resources/explorer';
import type { Health } from '../services/health/health';
import type { JobFilters } from '../services/jobs/jobFilters';
import type { LookupElsewhere } from '../services/ids/lookupElsewhere';
import type { RecentResources } from '../services/resources/recentResources';
import type { RevealPath } from '../services/resources/revealPath';
import type { ServiceEnvironment } from '../services/connections/openClient';
import type { LoaderSetting } from '../services/configuration/configurationLoader';
import type { Sessions } from '../services/connections/session';
import type { Watches } from '../services/watches/watches';
import type { Clipboard } from '../views/clipboard';
import type { LateDocuments } from '../views/documents/lateDocuments';
import type { ConfigurationFiles } from '../views/files/configurationFiles';
import type { Log } from '../views/log';
import type { Pages } from '../views/pages/pageKinds';
import type { ExplorerView } from '../views/tree/explorerView';

/** Everything a command may work with. Each takes what it needs: `Pick<Services, 'explorer' | 'view'>`. */
export interface Services {
  clipboard: Clipboard;
  clock: Clock;
  connections: Connections;
  credentials: Credentials;
  documents: LateDocuments;
  elsewhere: LookupElsewhere;
  environment: ServiceEnvironment;
  explorer: Explorer;
  /** `publisher.name`. */
  extensionId: string;
  /** What checks settings in files; loads it. */
  files: () => Promise<ConfigurationFiles>;
  filters: JobFilters;
  health: Health;
  /** Does what the user asked for behind the error boundary; `what` is its name in the log. */
  guarded: (what: string, work: () => unknown) => Promise<unknown>;
  log: Log;
  pages: Pages;
  profiles: () => Promise<CliProfiles>;
  recents: RecentResources;
  revealPath: RevealPath;
  sessions: Sessions;
  /** Where answers can be recorded. */
  tap: AnswerTap;
  view: ExplorerView;
  watches: Watches;
  loaderSetting: LoaderSetting;
}
