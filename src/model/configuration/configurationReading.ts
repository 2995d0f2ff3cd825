import type { Direction } from '../resources/direction';
import type { Failure } from '../resources/failure';
import type { Family, Finding, LdapTransport } from './ldap/finding';
import type { RecentDeletions } from './recentDeletions';
import type { ScheduleReading } from './schedule/scheduleReading';
import type { PullConfiguration, PushConfiguration } from './syncConfiguration';

/** What is known of one direction of a configuration at a moment. */
export interface DirectionReading<Configuration> {
  /** `false` when the service answers, but has nothing of this direction. */
  configured: boolean;
  /** Absent until it was read once. */
  config?: Configuration;
  schedule?: ScheduleReading;
  /** Members of the answer that are shown nowhere else, as path and value. */
  others: [string, string][];
  /** All of the answer was understood, so that it can be written as it is. */
  isWhole?: true;
  requestId?: string;
  /** Unix time in milliseconds. */
  readAt?: number;
  loading: boolean;
  /** Why the newest read failed; the data of the last good one stays. */
  failure?: Failure;
}

/** Full path of an organizational unit, top first and itself last; or why it could not be found out. */
export type UnitPath = { path: string[] } | { failure: string };

/** A finding and the direction it is about. */
export type PlacedFinding = Finding & {
  direction: Direction;
  /** Corrections of which only the author knows the right one. */
  suggestions?: readonly string[];
};

/** What is known of a provider's synchronization settings at a moment, with all that follows from them. */
export interface ConfigurationReading {
  /** Name of the provider, or its id. */
  providerName: string;
  /** URN of kind and direction; empty while unknown. */
  providerType: string;
  instanceName: string;
  /** Present for the directions the provider has, in this order. */
  outbound?: DirectionReading<PushConfiguration>;
  inbound?: DirectionReading<PullConfiguration>;
  /** Names of the organizational units among sources and targets, by id; an id that is absent is being looked up. */
  units: Record<string, UnitPath>;
  /** Names of departments of the other side among sources and targets, by id, where the service sent them. */
  departments: Record<string, string>;
  /** Way into the network of the directory, where there is one of its own. */
  networkAccessEndpointId?: string;
  /** Kind of directory the LDAP checks assume; absent where LDAP has no part. */
  family?: Family;
  /** How the service reaches the directory; absent while unknown. */
  transport?: LdapTransport & { host?: string };
  /** Why the connection of the provider could not be read, if so. */
  transportFailure?: Failure;
  findings: PlacedFinding[];
  /** Zone the instance states for itself; absent while unknown, and where it may not be read. */
  instanceZone?: string;
  /** Of the jobs of each direction that were loaded. */
  recentDeletions?: { outbound?: RecentDeletions; inbound?: RecentDeletions };
}
