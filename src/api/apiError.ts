import { redactText } from '../base/redact';

/** What went wrong, as far as it decides what to do next. */
export type ApiErrorKind =
  /** Too many calls; retried after a while. */
  | 'throttled'
  /** The service, or a proxy before it, fails for the moment; retried. */
  | 'unavailable'
  /** No connection: name, route, TLS, proxy; retried. */
  | 'network'
  /** No answer within the time allowed. */
  | 'timeout'
  /** The answer is no JSON object, or not whole; retried. */
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
  /** How long the service asks to wait, in milliseconds. */
  retryAfter?: number;
  /** Name of the permission that is missing, when RAM says it. */
  missingPermission?: string;
  /** Host the call went to. */
  host?: string;
}

/** A call that failed, with everything support would ask for and nothing secret. */
export class ApiError extends Error {
  readonly action: string;
  readonly code?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly retryAfter?: number;
  readonly missingPermission?: string;
  readonly host?: string;

  constructor(
    readonly kind: ApiErrorKind,
    details: ApiErrorDetails,
  ) {
    super(redactText(details.message ?? details.code ?? kind).slice(0, 1000));
    this.name = 'ApiError';
    this.action = details.action;
    this.code = details.code;
    this.status = details.status;
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.missingPermission = details.missingPermission;
    this.host = details.host;
  }

  /** Whether the same read may succeed a little later. */
  get isTransient(): boolean {
    return ['throttled', 'unavailable', 'network', 'garbled'].includes(this.kind);
  }
}

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
  [/^(ResourceNotFound|InvalidApi\.NotFound)/, 'notFound'],
];

/** Judges an error answer by its code first, because the service's statuses differ between tables. */
export function errorKind(code: string | undefined, status: number, denied: boolean): ApiErrorKind {
  const known = kinds.find(([pattern]) => pattern.test(code ?? ''));
  if (known) return known[1];
  if (denied) return 'denied';
  if (status === 429) return 'throttled';
  if (status >= 500) return 'unavailable';
  return 'refused';
}
