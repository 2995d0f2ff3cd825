import { checkPush } from '../../src/model/configuration/ldap';
import type { CheckContext, Family } from '../../src/model/configuration/ldap/finding';
import type { LdapUdPushConfig } from '../../src/model/configuration/syncConfiguration';

/** Settings in which nothing is wrong, by kind of directory. */
export const right: Record<Family, LdapUdPushConfig> = {
  ad: {
    userObjectClass: 'user',
    organizationUnitObjectClass: 'organizationalUnit',
    userRdn: 'cn',
    organizationalUnitRdn: 'ou',
    passwordSyncStatus: 'enabled',
  },
  openldap: {
    userObjectClass: 'inetOrgPerson,top',
    organizationUnitObjectClass: 'organizationalUnit,top',
    userRdn: 'uid',
    organizationalUnitRdn: 'ou',
    passwordSyncStatus: 'enabled',
  },
};
export const safeTransport = { protocol: 'ldaps', port: 636, startTls: 'disabled' };

/** What differs from settings that are right; `scope` is the target. */
export interface Change
  extends LdapUdPushConfig, Partial<Omit<CheckContext, 'family' | 'earlier'>> {
  scope?: string;
  sources?: string[];
  /** What differed in the settings before. */
  earlier?: LdapUdPushConfig;
}

/** What the checks find in settings that are right but for a change: rule, severity and correction of each. */
export function foundIn(family: Family, { scope, sources, ...change }: Change = {}): string[] {
  const { mappedAttributes, recentErrors, earlier, transport: changed, ...ldap } = change;
  const config = {
    ldapUdPushConfig: { ...right[family], ...ldap },
    udSyncScopeConfigs: [
      { sourceScopes: sources ?? ['ou_1'], targetScope: scope ?? 'OU=Corp,DC=example,DC=com' },
    ],
  };
  const before = { ldapUdPushConfig: { ...right[family], ...earlier } };
  const context = {
    family,
    transport: changed ?? safeTransport,
    ...(mappedAttributes && { mappedAttributes }),
    ...(recentErrors && { recentErrors }),
    ...(earlier && { earlier: before }),
  };
  return checkPush(config, context).map(({ rule, severity, suggestion }) =>
    [rule, severity, ...(suggestion === undefined ? [] : [suggestion])].join(' '),
  );
}

export const classes = (userObjectClass: string, more: Change = {}): Change => ({
  userObjectClass,
  ...more,
});
export const units = (organizationUnitObjectClass: string, more: Change = {}): Change => ({
  organizationUnitObjectClass,
  ...more,
});
export const plain = { protocol: 'ldap', port: 389, startTls: 'disabled' };
export const startTls = { protocol: 'ldap', port: 389, startTls: 'enabled' };
