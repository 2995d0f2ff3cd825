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

/** Makes an answer or an {@link ApiError} of what came over the wire, whatever it was: JSON, a proxy's page, nothing. */
export function readAnswer(
  { action, host }: About,
  { status, headers, text: body }: RawAnswer,
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
      message: `HTTP ${status}, ${body.length} characters that are no JSON object`,
    });
  }
  const detail = object['AccessDeniedDetail'] as Record<string, unknown> | undefined;
  const code = text(object['Code']);
  const retryAfter = Number.parseInt(headers['x-acs-retry-after'] ?? '', 10);
  throw new ApiError(errorKind(code, status, status === 403 && Boolean(detail)), {
    action,
    host,
    status,
    code,
    requestId,
    message: text(object['Message']),
    ...(retryAfter >= 0 && { retryAfter }),
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
