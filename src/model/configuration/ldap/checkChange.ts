import * as l10n from '@vscode/l10n';
import type { LdapUdPushConfig, PushConfiguration } from '../syncConfiguration';
import { textOf } from './checkFacts';
import { readClassList } from './classList';
import type { Finding } from './finding';

/** Rules OC-12 and PWD-04: what a change of the settings does not do to entries that exist. */
export function checkChange(earlier: PushConfiguration, now: PushConfiguration): Finding[] {
  const before = earlier.ldapUdPushConfig;
  const after = now.ldapUdPushConfig;
  return before && after
    ? [
        ...changedClasses('userObjectClass', before, after),
        ...changedClasses('organizationUnitObjectClass', before, after),
        ...enabledPasswords(before, after),
      ]
    : [];
}

/** The classes of a list as a set: order, case and repetition mean nothing. */
function classesOf(list: unknown): string {
  const names = readClassList(textOf(list)).tokens.map(({ name }) => name.toLowerCase());
  return [...new Set(names)].sort().join(',');
}

function changedClasses(
  member: 'userObjectClass' | 'organizationUnitObjectClass',
  before: LdapUdPushConfig,
  after: LdapUdPushConfig,
): Finding[] {
  const [old, current] = [classesOf(before[member]), classesOf(after[member])];
  return old === '' || current === '' || old === current
    ? []
    : [
        {
          rule: 'OC-12',
          severity: 'warning',
          field: `ldapUdPushConfig.${member}`,
          message: l10n.t(
            'The class list was changed in this window; it was "{0}". Entries that exist keep their structural class (result 69), only new ones get this list.',
            textOf(before[member]),
          ),
          reference: 'RFC 4512 §2.4.2',
        },
      ];
}

function enabledPasswords(before: LdapUdPushConfig, after: LdapUdPushConfig): Finding[] {
  const status = (ldap: LdapUdPushConfig) => textOf(ldap.passwordSyncStatus).trim().toLowerCase();
  return status(before) !== 'disabled' || status(after) !== 'enabled'
    ? []
    : [
        {
          rule: 'PWD-04',
          severity: 'hint',
          field: 'ldapUdPushConfig.passwordSyncStatus',
          message: l10n.t(
            'Password synchronization was switched on in this window. Accounts that exist get a password only when it next changes.',
          ),
          reference: 'GetIdentityProviderUdPushConfiguration',
        },
      ];
}
