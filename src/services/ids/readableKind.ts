import type { IdKind } from '../../model/ids/exactIds';

/** The kinds the service has a getter for, and the parameter that takes the id. */
export const idParameters = {
  instance: 'InstanceId',
  identityProvider: 'IdentityProviderId',
  application: 'ApplicationId',
  job: 'SynchronizationJobId',
  organizationalUnit: 'OrganizationalUnitId',
  user: 'UserId',
  group: 'GroupId',
} as const;

export type ReadableKind = keyof typeof idParameters;

export function isReadable(kind: IdKind): kind is ReadableKind {
  return Object.hasOwn(idParameters, kind);
}
