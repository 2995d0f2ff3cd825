import type { AccessKey } from '../model/connection';
import type { Endpoint } from './endpoint';

/** One signed call. */
export interface WireRequest {
  action: string;
  /** API version, for instance `2021-12-01`. */
  version: string;
  endpoint: Endpoint;
  /** Already flattened. */
  parameters: Record<string, string>;
  key: AccessKey;
  /** How long sockets may stay silent, in milliseconds. */
  timeout: number;
}

/** A successful answer: a JSON object with PascalCase members, secrets and all. */
export interface WireAnswer {
  body: Record<string, unknown>;
  requestId?: string;
}

/** Signs and sends; throws `ApiError` for every answer that is not a success. No retries, no cache. */
export interface Transport {
  send(request: WireRequest, signal?: AbortSignal): Promise<WireAnswer>;
}
