import type { ApiRequest } from './apiRequest';

/** One API request, noted when it arrives; status stays 0 until it is answered. */
export interface RecordedCall {
  /** Emulator time in Unix milliseconds. */
  at: number;
  region: string;
  action: string;
  version: string;
  method: string;
  parameters: Record<string, string>;
  headers: Record<string, string>;
  status: number;
  /** Error code, if refused. */
  code?: string;
}

/** The demo may run for days; older calls are forgotten beyond this many. */
const mostCalls = 20_000;

export function recordCall(calls: RecordedCall[], request: ApiRequest, at: number): RecordedCall {
  const { region, action, version, httpMethod, parameters, headers } = request;
  const call = { at, region, action, version, method: httpMethod, parameters, headers, status: 0 };
  calls.push(call);
  if (calls.length > mostCalls) calls.shift();
  return call;
}
