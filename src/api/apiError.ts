import { oneLine } from '../model/text/plainText';
import { redactText } from '../base/redact';

/** Why a call is not allowed, where it is not for want of a permission. */
export type Denial =
  /** A control policy of the resource directory, or a policy that says Deny: granting does not help. */
  | 'explicit'
  /** The AccessKey has become public. */
  | 'leakedKey'
  /** Risk control has stopped the account or the call. */
  | 'risk'
  /** Something else that the service says in its own words. */
  | 'other';

/** What went wrong, as far as it decides what to do next. */
export type ApiErrorKind =
  /** Too many calls; retried after a while. */
  | 'throttled'
  /** The service, or a proxy before it, fails for the moment; retried. */
  | 'unavailable'
  /** No connection: name, route, TLS; retried, unless it lasts. */
  | 'network'
  /** A proxy, or the network itself, wants a sign-in first. Never retried: a wrong password locks accounts. */
  | 'proxySignIn'
  /** No answer within the time allowed. */
  | 'timeout'
  /** The answer is no JSON object, not whole, or lacks what was asked for; retried, unless it lasts. */
  | 'garbled'
  /** The session token has run out: resolve the credential again, once. */
  | 'expiredToken'
  /** Unknown or disabled key, wrong secret, malformed token. */
  | 'wrongKey'
  /** The clock of this machine is off by more than the service allows (15 min). */
  | 'clock'
  /** RAM denies the call. */
  | 'denied'
  | 'notFound'
  /** Everything else the service refuses. */
  | 'refused';

export interface ApiErrorDetails {
  action: string;
  code?: string;
  /** HTTP status. */
  status?: number;
  requestId?: string;
  /** Text of the service or the system; keys and signatures are cut out before it is kept. */
  message?: string;
  /** The message is the service's own, not the system's or ours. */
  isSaid?: boolean;
  /** How long the service asks to wait, in milliseconds. */
  retryAfter?: number;
  /** Name of the permission that is missing, when RAM says it. */
  missingPermission?: string;
  /** Why it is denied, where that is not a missing permission. */
  denial?: Denial;
  /** The same call would fail in the same way. */
  isLasting?: boolean;
  /** Not the service has answered but something on the way to it. */
  isOfProxy?: boolean;
  /** Host the call went to. */
  host?: string;
}

/** A call that failed, with everything support would ask for and nothing secret. */
export class ApiError extends Error {
  readonly action: string;
  readonly code?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly isSaid?: boolean;
  readonly retryAfter?: number;
  readonly missingPermission?: string;
  readonly denial?: Denial;
  readonly isLasting?: boolean;
  readonly isOfProxy?: boolean;
  readonly host?: string;
  /** What went wrong and what to do next, where only the part that made the call knows: a sentence for the user. */
  advice?: string;

  constructor(
    readonly kind: ApiErrorKind,
    details: ApiErrorDetails,
  ) {
    super(redactText(details.message ?? details.code ?? kind).slice(0, 1000));
    this.name = 'ApiError';
    this.action = details.action;
    // Whoever sends them, neither begins a line of its own in the log.
    this.code = details.code === undefined ? undefined : oneLine(details.code, 100);
    this.status = details.status;
    this.requestId = details.requestId === undefined ? undefined : oneLine(details.requestId, 60);
    this.isSaid = details.isSaid;
    this.retryAfter = details.retryAfter;
    this.missingPermission = details.missingPermission;
    this.denial = details.denial;
    this.isLasting = details.isLasting;
    this.isOfProxy = details.isOfProxy;
    this.host = details.host;
  }

  /** Whether the same read may succeed a little later. */
  get isTransient(): boolean {
    return (
      !this.isLasting && ['throttled', 'unavailable', 'network', 'garbled'].includes(this.kind)
    );
  }
}

/** Code of a call whose keys did not come in time. */
export const keysLate = 'KEYS_LATE';

/** Codes of the gateway's published table that do not follow from their status. */
const kinds: readonly (readonly [RegExp, ApiErrorKind])[] = [
  [/Throttling/, 'throttled'],
  [/^InvalidSecurityToken\.Expired$/, 'expiredToken'],
  [/^InvalidTimeStamp\.Expired$/, 'clock'],
  [
    /^(InvalidAccessKeyId|InvalidSecurityToken|MissingSecurityToken|MissingAccessKeyId)/,
    'wrongKey',
  ],
  [
    /^(SignatureDoesNotMatch|IncompleteSignature|InvalidCredentials|Forbidden\.AccessKeyDisabled)/,
    'wrongKey',
  ],
  [/^(NoPermission|Forbidden|Forbedden)/, 'denied'],
  [/^(ServiceUnavailable|InternalError|UnknownError|SignatureNonceUsed)/, 'unavailable'],
  [/^ResourceNotFound/, 'notFound'],
];

/** What stands in codes and texts of refusals that no permission would change. */
const denials: readonly (readonly [RegExp, Denial])[] = [
  [/leak|compromis|expos/i, 'leakedKey'],
  [/risk/i, 'risk'],
];

/**
 * Why a call is denied, or `undefined` for want of a permission. `PolicyType` and `NoPermissionType` as RAM documents
 * `AccessDeniedDetail`.
 */
export function denialOf(
  code: string | undefined,
  message: string | undefined,
  detail: Readonly<Record<string, unknown>> | undefined,
): Denial | undefined {
  const known = denials.find(([pattern]) => pattern.test(code ?? ''));
  if (known) return known[1];
  if (detail?.['NoPermissionType'] === 'ExplicitDeny' || detail?.['PolicyType'] === 'ControlPolicy')
    return 'explicit';
  if (detail || /^NoPermission/.test(code ?? '')) return undefined;
  const said = denials.find(([pattern]) => pattern.test(message ?? ''));
  if (said) return said[1];
  return /^Forb[ei]dden(\.RAM|\.NoPermission|$)/.test(code ?? '') ? undefined : 'other';
}

/** Judges an error answer by its code first, because the service's statuses differ between tables. */
export function errorKind(code: string | undefined, status: number, denied: boolean): ApiErrorKind {
  const known = kinds.find(([pattern]) => pattern.test(code ?? ''));
  if (known) return known[1];
  if (denied) return 'denied';
  if (status === 429) return 'throttled';
  if (status >= 500) return 'unavailable';
  return 'refused';
}
