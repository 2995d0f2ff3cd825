import { ApiError, errorKind } from './apiError';
import type { RawAnswer } from './transport';

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
    const value: unknown = JSON.parse(text);
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
    throw new ApiError(status >= 500 ? 'unavailable' : status === 429 ? 'throttled' : 'garbled', {
      action,
      host,
      status,
      requestId,
      retryAfter: retryAfterOf(headers, now),
      message: `HTTP ${status}, ${body.length} characters that are no JSON object`,
    });
  }
  const detail = object['AccessDeniedDetail'] as Record<string, unknown> | undefined;
  const code = text(object['Code']);
  const retryAfter = retryAfterOf(headers, now);
  throw new ApiError(errorKind(code, status, status === 403 && Boolean(detail)), {
    action,
    host,
    status,
    code,
    requestId,
    message: text(object['Message']),
    retryAfter,
    missingPermission: text(detail?.['AuthAction']),
  });
}

/** Errors below HTTP, by what Node and the SDK's HTTP library put into them. */
export function connectionError({ action, host }: About, error: unknown): ApiError {
  const { code, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
  const timedOut = /Timeout/i.test(`${String(name)} ${String(message)}`) || code === 'ETIMEDOUT';
  return new ApiError(timedOut ? 'timeout' : 'network', {
    action,
    host,
    ...(typeof code === 'string' && { code }),
    // The library appends method and address to the text; the address holds the parameters.
    message: String(message).replace(/(GET|POST)?\s*https?:\/\/.*$/s, ''),
  });
}
