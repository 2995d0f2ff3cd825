import type { AccessKey } from '../model/connections/connection';
import type { Endpoint } from './endpoint';

/** One signed call. */
export interface WireRequest {
  action: string;
  /** API version, for instance `2021-12-01`. */
  version: string;
  endpoint: Endpoint;
  /** Already flattened. */
  parameters: Record<string, string>;
  /** What travels in the body instead, because it is long or nobody else's business. */
  form?: Record<string, string>;
  /** Unsigned without. */
  key?: AccessKey;
  /** How long sockets may stay silent, in milliseconds. */
  timeout: number;
}

/** Code of the error for an answer that is too large to be one of the service. */
export const answerTooLarge = 'ANSWER_TOO_LARGE';

/** What came over the wire, whatever it is: JSON, a proxy's page, nothing. */
export interface RawAnswer {
  /** HTTP status. */
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  text: string;
}

/**
 * Signs and sends; no retries, no cache, no judgement. Rejects only when there is no answer, with whatever Node gave.
 * Deals in plain values, because it lives in a bundle of its own, where classes of the same name are other classes.
 */
export interface Transport {
  send(request: WireRequest, signal?: AbortSignal): Promise<RawAnswer>;
}
