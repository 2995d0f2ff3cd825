import type { Failure } from '../model/resources/failure';
import type { Family, Finding, LdapTransport } from '../model/configuration/ldap/finding';
import type { CronDialect } from '../model/configuration/schedule/field';
import type { ScheduleProblem } from '../model/configuration/schedule/schedule';
import type { RecentDeletions } from '../model/configuration/recentDeletions';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../model/configuration/syncConfiguration';
import type { PlacedRef } from '../model/resources/resourceRef';
import type { PageSetting } from './page';

/** When a synchronization is due, worked out by the host; instants in Unix milliseconds. */
export interface ScheduleView {
  kind: 'cron' | 'time' | 'none';
  /** Whether the service runs it at all. */
  enabled: boolean;
  /** As the service sent it. */
  raw: string;
  /** One sentence in the editor's language. */
  words: string;
  /** IANA zone the times are in; from a setting, because the service states none. */
  zone: string;
  /** Minutes after each instant within which the service may start; 0 for cron. */
  window: number;
  /** The next five, ascending. */
  next: number[];
  /** The last three, newest first. */
  previous: number[];
  problems: ScheduleProblem[];
  /** By the other engine's rules: where weekday numbers differ, and where only that engine accepts the expression. */
  other?: { dialect: CronDialect; words: string; next: number[] };
}

/** One direction of the configuration. */
export interface ConfigurationHalf<Configuration> {
  /** `false` when the service answers, but has nothing of this direction. */
  configured: boolean;
  /** Absent until it was read once. */
  config?: Configuration;
  schedule?: ScheduleView;
  /** Members of the answer that are shown nowhere else, as path and value. */
  others: [string, string][];
  requestId?: string;
  /** Unix time in milliseconds. */
  readAt?: number;
  loading: boolean;
  /** Why the newest read failed; the data of the last good one stays. */
  failure?: Failure;
}

/** Full path of an organizational unit, top first and itself last; or why it could not be found out. */
export type UnitPath = { path: string[] } | { failure: string };

/** Everything there is to draw about a provider's synchronization settings. */
export interface ConfigurationPageModel {
  ref: PlacedRef<'identityProvider'>;
  providerName: string;
  /** URN of kind and direction; empty while unknown. */
  providerType: string;
  instanceName: string;
  connectionLabel: string;
  /** Present for the directions the provider has, in this order. */
  push?: ConfigurationHalf<PushConfiguration>;
  pull?: ConfigurationHalf<PullConfiguration>;
  /** Names of the organizational units among sources and targets, by id; an id that is absent is being looked up. */
  units: Record<string, UnitPath>;
  /** Kind of directory the LDAP checks assume; absent where LDAP has no part. */
  family?: Family;
  /** How the service reaches the directory; absent while unknown. */
  transport?: LdapTransport & { host?: string };
  /** Why the connection of the provider could not be read, if so. */
  transportFailure?: Failure;
  /** With `suggestions`, only the author knows which of them is right. */
  findings: (Finding & { half: 'push' | 'pull'; suggestions?: readonly string[] })[];
  /** Of the jobs of each direction that were loaded. */
  recentDeletions?: { push?: RecentDeletions; pull?: RecentDeletions };
}

/** What the page asks of the host. */
export interface ConfigurationPageHost {
  /** The page is drawn for the first time, or again after a reload: answers all there is. */
  ready(): { setting: PageSetting; model: ConfigurationPageModel };
  refresh(): void;
  /** Checks again as if the directory were of that family. */
  assumeFamily(family: Family): void;
  openRaw(half: 'push' | 'pull'): void;
  copyAsMarkdown(): void;
  compare(): void;
  /** Puts a text of the page on the clipboard: an id, a correction, an expression, a name. */
  copyText(text: string): void;
}

/** What the host tells the page. */
export interface ConfigurationPage {
  show(model: ConfigurationPageModel): void;
}
