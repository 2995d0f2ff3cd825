import type { PushConfiguration } from '../syncConfiguration';

/** One thing a check found, ready to be shown. */
export interface Finding {
  /** Id of the rule, for instance `OC-01`. */
  rule: string;
  /** `error`: it will fail. `warning`: probably not what was meant. `hint`: worth knowing. */
  severity: 'error' | 'warning' | 'hint';
  /**
   * JSON path of what it is about, in our spelling and with the index in lists: `ldapUdPushConfig.userRdn`,
   * `udSyncScopeConfigs[0].sourceScopes[1]`; below `ldapConfig`, of the provider's connection.
   */
  field: string;
  /** What is wrong and why, one or two sentences. */
  message: string;
  /** The whole new value of that path, to be copied. Written there, this finding is gone and no other comes. */
  suggestion?: string;
  /** RFC, schema page or vendor document that says so. */
  reference: string;
}

/** Which kind of directory is at the other end: their schemas and rules differ. */
export type Family = 'ad' | 'openldap';

/** How the service reaches the directory, from the provider's connection. */
export interface LdapTransport {
  /** `ldap` or `ldaps`. */
  protocol?: string;
  port?: number;
  /** `enabled` or `disabled`. */
  startTls?: string;
}

/** Error pair of a job, as the service sent it. */
export interface JobError {
  errorCode?: string;
  errorMessage?: string;
}

/** What is known beside the configuration. Everything but the family may be missing; a rule without its facts is silent. */
export interface CheckContext {
  family: Family;
  /**
   * Attributes of users that the field mapping fills: their names, or each with the IDaaS field that feeds it. A rule
   * about them is an error only when they are known.
   */
  mappedAttributes?: readonly string[] | Readonly<Record<string, string>>;
  transport?: LdapTransport;
  /** The name that everything of the provider stands below: its base, or the suffix of the directory. */
  base?: string;
  /** Nodes of the same directory that an inbound synchronization reads. */
  pullSources?: readonly string[];
  /** Errors of recent jobs that write to the directory. */
  recentErrors?: readonly JobError[];
  /** The same configuration as it was before. */
  earlier?: PushConfiguration;
}
