import { ApiError, notFound } from './apiError';
import { clockSkewed } from './authenticate';
import type { Fault } from './fault';
import type { Identity } from './identity';
import { refusalNamed, refusals } from './refusals';
import { retryAfterHeader } from './retryAfterHeader';
import { denied } from './permission';

const anyRefusal = 'Forbidden.RiskControl';

const waitOf = ({ retryAfter, retryAfterAs = 'milliseconds' }: Fault, now: number) =>
  retryAfter === undefined ? {} : retryAfterHeader(retryAfter, retryAfterAs, now);

/** The refusal a fault stands for before anyone is asked who calls. */
export function faultBeforeIdentity(
  fault: Fault,
  action: string,
  now: number,
): ApiError | undefined {
  const { kind, refusal = anyRefusal } = fault;
  if (kind === 'refused') {
    return refusals[refusal]?.isEarly && refusalNamed(refusal, action, waitOf(fault, now));
  }
  if (kind === 'unavailable') {
    const text = 'The request has failed due to a temporary failure of the server.';
    return new ApiError(503, 'ServiceUnavailable', text);
  }
  if (kind === 'invalidKey') {
    return new ApiError(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.');
  }
  return kind === 'clockSkew' ? clockSkewed() : undefined;
}

/** The refusal a fault stands for once the caller is known. */
export function faultAfterIdentity(
  fault: Fault,
  identity: Identity,
  action: string,
  resource: { type: string; id: string },
  now: number,
): ApiError | undefined {
  const { kind, refusal = anyRefusal } = fault;
  switch (kind) {
    case 'expiredToken': {
      const text = 'Specified SecurityToken is expired.';
      return new ApiError(400, 'InvalidSecurityToken.Expired', text);
    }
    case 'throttle':
    case 'throttleRetryAfter': {
      const text = 'Request was denied due to user flow control.';
      const headers: Record<string, string> =
        kind === 'throttle' ? {} : waitOf({ retryAfter: 500, ...fault }, now);
      return new ApiError(400, 'Throttling.User', text, {}, headers);
    }
    case 'refused':
      if (fault.says) {
        return new ApiError(400, fault.says.code, fault.says.message);
      }
      return refusals[refusal] && refusalNamed(refusal, action, waitOf(fault, now));
    case 'denied':
      return denied(identity, action);
    case 'notFound':
      return notFound(resource.type, resource.id);
    case 'internalError': {
      const text =
        'The request processing has failed due to some unknown error, please try again later.';
      return new ApiError(500, 'InternalError', text);
    }
    default:
      return undefined;
  }
}
