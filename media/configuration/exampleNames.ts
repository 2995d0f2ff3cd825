import {
  formatName,
  parseName,
  type DistinguishedName,
} from '../../src/model/configuration/ldap/distinguishedName';
import type { LdapUdPushConfig, SyncScope } from '../../src/model/configuration/syncConfiguration';

/** The names that the configuration would give to one organization and one user in it. */
export interface ExampleNames {
  organization?: string;
  user?: string;
  /** The node they stand below; absent when no target is a distinguished name. */
  below?: string;
  /** RDN attributes, as they came, that can name nothing. */
  unusable: string[];
}

/** Puts example names together, escaped as RFC 4514 has it. */
export function exampleNames(
  ldap: LdapUdPushConfig,
  scopes: readonly SyncScope[],
  names: { user: string; organization: string },
): ExampleNames {
  const target = scopes.find(({ targetScope }) => targetName(targetScope).length > 0)?.targetScope;
  const base = targetName(target);
  const organizationType = attributeType(ldap.organizationalUnitRdn);
  const userType = attributeType(ldap.userRdn);
  const organization: DistinguishedName | undefined = organizationType
    ? [[{ type: organizationType, value: names.organization }], ...base]
    : undefined;
  return {
    organization: organization && formatName(organization),
    user:
      organization && userType
        ? formatName([[{ type: userType, value: names.user }], ...organization])
        : undefined,
    below: target === undefined ? undefined : formatName(base),
    unusable: [
      ...(userType ? [] : [ldap.userRdn ?? '']),
      ...(organizationType ? [] : [ldap.organizationalUnitRdn ?? '']),
    ],
  };
}

function targetName(text: string | undefined): DistinguishedName {
  const name = parseName(text ?? '');
  return Array.isArray(name) ? name : [];
}

/** The attribute that `text` names; `undefined` when it is anything else. */
function attributeType(text: string | undefined): string | undefined {
  const name = parseName(`${text ?? ''}=x`);
  const [part, ...more] = Array.isArray(name) ? name.flat() : [];
  return part?.value === 'x' && more.length === 0 ? part.type : undefined;
}
