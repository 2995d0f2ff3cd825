import type { Endpoint } from '../../src/api/endpoint';
import { checkEndpoint } from '../../src/api/endpoint';
import type { WireRequest } from '../../src/api/transport';
import type { Emulator } from '../emulator/start';
import { keyOf } from './serviceOn';

/** One call to an emulator as a transport is given it. */
export function wireRequest(emulator: Emulator, change: Partial<WireRequest> = {}): WireRequest {
  return {
    action: 'ListInstances',
    version: '2021-12-01',
    endpoint: endpointOf(emulator),
    parameters: {},
    key: keyOf(emulator),
    timeout: 5000,
    ...change,
  };
}

export const endpointOf = (emulator: Emulator): Endpoint => checkEndpoint(emulator.url);
