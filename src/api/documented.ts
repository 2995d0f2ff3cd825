import type { LdapTransport } from '../model/configuration/ldap/finding';
import type { Direction } from '../model/resources/direction';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../model/configuration/syncConfiguration';

/** A record together with the answer it came in, secrets already dropped. */
export interface Documented<T> {
  value: T;
  raw: Record<string, unknown>;
  requestId?: string;
}

/** The settings of each direction. */
export interface Configurations {
  inbound: PullConfiguration;
  outbound: PushConfiguration;
}

/** The settings of one direction, and the members of the answer that they leave out, as path and value. */
export type ConfigurationAnswer<In extends Direction> = Documented<
  Configurations[In] | undefined
> & {
  others: [string, string][];
};

/** What the answer about a provider tells beside the provider itself. */
export interface ProviderSurroundings {
  transport?: LdapTransport & { host?: string };
  /** Way into the network of the directory (`nae_…`). */
  networkAccessEndpointId?: string;
  /** Names of departments of the other side, by their ids. */
  departments: ReadonlyMap<string, string>;
}
