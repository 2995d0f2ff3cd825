import { ApiError } from './apiError';
import type { Identity } from './identity';

/** What RAM says: one key may do nothing in EIAM, one may only not list jobs. */
export function checkPermission(identity: Identity, product: string, action: string): void {
  if (product !== 'Eiam') return;
  const isDenied =
    identity.note === 'denied' ||
    (identity.note === 'denied-jobs' && action === 'ListSynchronizationJobs');
  if (isDenied) throw denied(identity, action);
}

/** 403 with the detail that tells an administrator what to allow. */
export function denied(identity: Identity, action: string): ApiError {
  const isRole = identity.note === 'sts';
  const product = /^AssumeRole/.test(action) ? 'sts' : 'eiam';
  return new ApiError(403, 'NoPermission', 'You are not authorized to do this action.', {
    AccessDeniedDetail: {
      AuthAction: `${product}:${action}`,
      AuthPrincipalType: isRole ? 'AssumedRoleUser' : 'SubUser',
      AuthPrincipalOwnerId: identity.accountId,
      AuthPrincipalDisplayName: identity.userId,
      NoPermissionType: identity.note === 'denied-jobs' ? 'ExplicitDeny' : 'ImplicitDeny',
      PolicyType: 'AccountLevelIdentityBasedPolicy',
      EncodedDiagnosticMessage: 'AQEAAAAAexampleDiagnosticMessage',
    },
  });
}
