/** One thing a check found, ready to be shown. */
export interface Finding {
  /** Id of the rule, for instance `OC-01`. */
  rule: string;
  /** `error`: it will fail. `warning`: probably not what was meant. `hint`: worth knowing. */
  severity: 'error' | 'warning' | 'hint';
  /** Member of the configuration, for instance `ldapUdPushConfig.userRdn`. */
  field: string;
  /** What is wrong and why, one or two sentences. */
  message: string;
  /** The value to write instead, to be copied. */
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

export interface CheckContext {
  family: Family;
  /** Names of the attributes the field mapping fills; a rule about them is an error only when they are known. */
  mappedAttributes?: readonly string[];
  transport?: LdapTransport;
}
