import { checkEndpoint, type Endpoint } from '../../src/api/endpoint';
import { Pace } from '../../src/api/pace';
import { openApiTransport } from '../../src/api/openApiTransport';
import { ServiceCalls, type Question, type ServiceCallsOptions } from '../../src/api/serviceCalls';
import type { WireRequest } from '../../src/api/transport';
import type { AccessKey } from '../../src/model/connections/connection';
import { Credentials } from '../../src/services/connections/credentials';
import type { Emulator } from '../emulator/start';
import { patience } from './patience';
import { FakeClock, paceRandom, retryPauses } from './fakeClock';
import { keyOf, unpaced } from './serviceOn';

export const endpointOf = (emulator: Emulator): Endpoint => checkEndpoint(emulator.url);

/** One call to an emulator as a transport is given it. */
export function wireRequest(emulator: Emulator, change: Partial<WireRequest> = {}): WireRequest {
  return {
    action: 'ListInstances',
    version: '2021-12-01',
    endpoint: endpointOf(emulator),
    parameters: {},
    key: keyOf(emulator),
    timeout: patience,
    ...change,
  };
}

/** The same as a question to {@link ServiceCalls}. */
export function question(emulator: Emulator, change: Partial<Question> = {}): Question {
  const { action, version, endpoint } = wireRequest(emulator);
  return { action, version, endpoint, ...change };
}

/** Calls over the real transport whose pauses pass by themselves. */
export function callsWith(
  key: AccessKey,
  change: Partial<ServiceCallsOptions> = {},
): { calls: ServiceCalls; clock: FakeClock } {
  const clock = new FakeClock();
  clock.skips = retryPauses;
  const pace = new Pace({ clock, rate: unpaced, random: paceRandom });
  const calls = new ServiceCalls({
    pace: () => pace,
    transport: () => Promise.resolve(openApiTransport),
    keys: Credentials.keysOfTyped(key),
    clock,
    random: () => 0.5,
    ...change,
  });
  return { calls, clock };
}
