import { ApiError, denialOf, errorKind, type ApiErrorKind } from './apiError';
import { answerTooLarge, type RawAnswer } from './transport';

/** A successful answer: a JSON object with PascalCase members, secrets and all. */
export interface WireAnswer {
  body: Record<string, unknown>;
  requestId?: string;
}

/** Which call an answer belongs to. */
interface About {
  action: string;
  host: string;
}

function asObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * How long an answer asks to wait, in milliseconds: `x-acs-retry-after` in milliseconds, as the service's own SDK reads
 * it, or `Retry-After` in seconds or as a date (RFC 9110, 10.2.3). A date counts from the time the answer names, because
 * clocks differ.
 */
function retryAfterOf(headers: RawAnswer['headers'], now: number): number | undefined {
  const own = headers['x-acs-retry-after']?.trim();
  if (own !== undefined && /^\d{1,10}$/.test(own)) {
    return Number(own);
  }
  const usual = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,10}$/.test(usual)) {
    return Number(usual) * 1000;
  }
  const until = /[a-z]/i.test(usual) ? Date.parse(usual) : NaN;
  const sent = Date.parse(headers['date'] ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(sent) ? now : sent));
}

/** Makes an answer or an {@link ApiError} of what came over the wire, whatever it was: JSON, a proxy's page, nothing. */
export function readAnswer(
  { action, host }: About,
  { status, headers, text: body }: RawAnswer,
  /** Unix time in milliseconds. */
  now: number,
): WireAnswer {
  const object = asObject(body);
  const requestId = text(object?.['RequestId']) ?? headers['x-acs-request-id'];
  if (status >= 200 && status < 300 && object) {
    return { body: object, requestId };
  }
  if (!object) {
    // Cut off on the way, or spoiled by the service itself, it may come whole the next time; a page in its place stays.
    const isCut = status < 300 && (body.trim() === '' || body.trimStart().startsWith('{'));
    const kind = pageKind(status);
    throw new ApiError(kind, {
      action,
      host,
      status,
      requestId,
      ...(kind === 'garbled' && !isCut && requestId === undefined && { isLasting: true }),
      ...(requestId === undefined && isProxyPage(headers, body) && { isOfProxy: true }),
      retryAfter: retryAfterOf(headers, now),
      message: `HTTP ${status}, ${body.length} characters that are no JSON object`,
    });
  }
  const detail = object['AccessDeniedDetail'] as Record<string, unknown> | undefined;
  const code = text(object['Code']);
  const message = text(object['Message']);
  const retryAfter = retryAfterOf(headers, now);
  const kind = errorKind(code, status, status === 403 && Boolean(detail));
  const denial = kind === 'denied' ? denialOf(code, message, detail) : undefined;
  throw new ApiError(kind, {
    action,
    host,
    status,
    code,
    requestId,
    message,
    ...(message !== undefined && { isSaid: true }),
    retryAfter,
    denial,
    missingPermission: text(detail?.['AuthAction']),
  });
}

/** Whether headers or text name a proxy; the service's own gateway (Tengine) answers with pages, too. */
function isProxyPage(headers: RawAnswer['headers'], body: string): boolean {
  const names = ['via', 'proxy-authenticate', 'proxy-connection', 'x-squid-error', 'x-cache'];
  return (
    names.some((name) => headers[name] !== undefined) ||
    /\b(proxy|squid|zscaler|forcepoint|blue ?coat|fortigate|fortinet|netskope)\b/i.test(
      `${headers['server'] ?? ''} ${body.slice(0, 20_000)}`,
    )
  );
}

/** What an answer without a JSON object says by its status. */
function pageKind(status: number): ApiErrorKind {
  if (status === 407 || status === 511) return 'proxySignIn';
  if (status === 429) return 'throttled';
  // Of those above 500 these two say that it will not be otherwise the next time.
  return status >= 500 && status !== 501 && status !== 505 ? 'unavailable' : 'garbled';
}

/** What Node and proxies' agents say where asking again gives the same: certificates, protocols, refused tunnels. */
const lasting =
  /CERT|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO|^HPE_|ERR_INVALID|ERR_UNESCAPED|wrong version number/;

/** Errors below HTTP, by what Node and the SDK's HTTP library put into them. */
export function connectionError({ action, host }: About, error: unknown): ApiError {
  const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
  const said = String(message);
  if (code === answerTooLarge) {
    return new ApiError('garbled', { action, host, code, isLasting: true });
  }
  if (/\b407\b|Proxy Authentication/i.test(said)) {
    return new ApiError('proxySignIn', { action, host, status: 407 });
  }
  const tunnel =
    /(?:tunneling socket|proxy (?:response|connection)|CONNECT).*?\b([45]\d\d)\b/i.exec(said);
  const timedOut = /Timeout/i.test(`${String(name)} ${String(message)}`) || code === 'ETIMEDOUT';
  return new ApiError(timedOut ? 'timeout' : 'network', {
    action,
    host,
    ...(typeof code === 'string' && { code }),
    ...(tunnel && { isOfProxy: true, status: Number(tunnel[1]) }),
    ...((tunnel?.[1]?.startsWith('4') || lasting.test(`${String(code)} ${said}`)) && {
      isLasting: true,
    }),
    // The library appends method and address to the text; the address holds the parameters.
    message: String(message).replace(/(GET|POST)?\s*https?:\/\/.*$/s, ''),
  });
}
