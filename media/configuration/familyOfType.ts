import { parseProviderType } from '../../src/model/resources/identityProvider';
import type { Family } from '../../src/model/configuration/ldap/finding';

/** The directory that the provider's type names; `undefined` when it names none of the two. */
export function familyOfType(urn: string): Family | undefined {
  switch (parseProviderType(urn).product) {
    case 'microsoft:ad':
      return 'ad';
    case 'unknown:ldap':
      return 'openldap';
    default:
      return undefined;
  }
}
