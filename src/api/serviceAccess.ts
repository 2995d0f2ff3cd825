import type { AccessKey } from '../model/connections/connection';
import { environmentKey, roleKey, type RoleProfile } from './connections/credentialChain';
import { openApiTransport } from './openApiTransport';
import type { Transport } from './transport';

/** Everything that needs the SDKs: half as large as the rest, so it is loaded with the first call and not before. */
export interface ServiceAccess {
  transport: Transport;
  /** Keys from the environment of the process: variables, OIDC token file, role of the machine. */
  environmentKey(): Promise<AccessKey | undefined>;
  /** Keys of a profile that names a role to assume. */
  roleKey(profile: RoleProfile): Promise<AccessKey | undefined>;
}

export const serviceAccess: ServiceAccess = {
  transport: openApiTransport,
  environmentKey,
  roleKey,
};
