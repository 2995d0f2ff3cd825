import type { StsEnvironment } from '../../src/api/connections/sts';
import { checkEndpoint } from '../../src/api/endpoint';
import { openApiTransport } from '../../src/api/openApiTransport';
import { Pace } from '../../src/api/pace';
import type { CallTrace } from '../../src/api/serviceCalls';
import type { Emulator } from '../emulator/start';
import { FakeClock, paceRandom, retryPauses } from './fakeClock';
import { unpaced } from './serviceOn';

/** The role that every account of the emulator has. */
export const readerRole = 'acs:ram::1098765432109876:role/idaas-reader';
export const oidcProvider = 'acs:ram::1098765432109876:oidc-provider/company';

/** A token of that provider that ends at a time, Unix milliseconds. */
export function oidcToken(end: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'RS256' }), part({ sub: 'me', exp: end / 1000 }), 'c2lnbmF0dXJl'].join('.');
}

/** Calls to the STS of an emulator, whose pauses pass by themselves, and what they left behind. */
export function stsOn(emulator: Emulator, change: Partial<StsEnvironment> = {}) {
  const clock = new FakeClock(emulator.clock.now());
  clock.skips = retryPauses;
  const pace = new Pace({ clock, rate: unpaced, random: paceRandom });
  const traces: CallTrace[] = [];
  const environment: StsEnvironment = {
    transport: () => Promise.resolve(openApiTransport),
    clock,
    pace: () => pace,
    onCall: (trace) => traces.push(trace),
    home: () => checkEndpoint(emulator.url),
    ...change,
  };
  return { environment, clock, traces };
}
