import type { LdapTransport } from '../../model/configuration/ldap/finding';
import type { ProviderSurroundings } from '../documented';
import { defined, type Reader } from '../reader';

/** What GetIdentityProvider tells beside the provider itself. Loaded with the first that is asked for. */
export function decodeSurroundings(reader: Reader): ProviderSurroundings {
  return {
    transport: decodeLdapTransport(reader.object('LdapConfig')),
    networkAccessEndpointId: reader.id('NetworkAccessEndpointId') || undefined,
    departments: decodeDepartments(reader.object('DingtalkProvisioningConfig')),
  };
}

/** Connection of an LDAP provider, from GetIdentityProvider; its password is gone by now. */
function decodeLdapTransport(
  reader: Reader | undefined,
): (LdapTransport & { host?: string }) | undefined {
  return (
    reader &&
    defined({
      protocol: reader.string('LdapProtocol'),
      host: reader.string('LdapServerHost'),
      port: reader.integer('LdapServerPort'),
      startTls: reader.string('StartTlsStatus'),
    })
  );
}

/** Names of DingTalk's departments by their numbers, as far as the app may see them; from GetIdentityProvider. */
export function decodeDepartments(reader: Reader | undefined): Map<string, string> {
  return new Map(
    (reader?.has('AuthedDepartmentIds') ? reader.objects('AuthedDepartmentIds') : []).flatMap(
      (department): [string, string][] => {
        const id = department.id('DeptId');
        const name = department.string('DeptName')?.trim();
        return id && name ? [[id, name]] : [];
      },
    ),
  );
}
