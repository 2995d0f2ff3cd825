import type { Emulator } from '../emulator/start';
import { systemClock } from '../../src/base/clock';
import { Paces } from '../../src/api/paces';
import { openApiTransport } from '../../src/api/openApiTransport';
import { openClient } from '../../src/services/connections/openClient';
import { Credentials } from '../../src/services/connections/credentials';
import { keyOf, noSample, regionsOf } from '../support/serviceOn';
import type { Figure } from './budget';
import { startEmulator } from '../support/emulatorProcess';
import { short } from './median';
import { checkEndpoint } from '../../src/api/endpoint';

const reads = 150;
const perSecond = 10;

/** So many reads at once of what a service answers ten of a second; counts are the service's own. */
export async function pace(): Promise<readonly Figure[]> {
  const emulator = await startEmulator('company');
  const { url, control, identities } = emulator.announced;
  const announced = { ...emulator.announced, identities } as Emulator;
  const paces = new Paces({ clock: systemClock });
  const regions = await regionsOf(announced, ['cn-hangzhou']);
  const open = openClient(
    {
      transport: () => Promise.resolve(openApiTransport),
      ...{ sample: noSample(), clock: systemClock, paces, onCall: () => {} },
      settings: { endpoint: url, pageSize: 50, onDidChange: () => ({ dispose: () => {} }) },
    },
    Credentials.keysOfTyped(keyOf(announced)),
    () => Promise.resolve({ home: checkEndpoint(url), regions }),
    'bench',
  );
  try {
    await fetch(`${control}/limits`, { method: 'PUT', body: JSON.stringify({ perSecond }) });
    const begin = performance.now();
    const asked = Array.from({ length: reads }, (_, n) =>
      open.client.listInstances('cn-hangzhou', String(n + 1)),
    );
    const answered = (await Promise.allSettled(asked)).filter(
      ({ status }) => status === 'fulfilled',
    ).length;
    const seconds = (performance.now() - begin) / 1000;
    const calls = (await (await fetch(`${control}/calls`)).json()) as { code?: string }[];
    const refused = calls.filter(({ code }) => code?.startsWith('Throttling')).length;
    const ideal = reads / perSecond;
    const name = (what: string) => `${reads} reads against ${perSecond} a second: ${what}`;
    return [
      {
        name: name('without an answer'),
        value: reads - answered,
        limit: 0,
        unit: '',
        detail: `${answered} answered`,
      },
      {
        name: name('refused on the way'),
        value: (refused / reads) * 100,
        limit: 10,
        unit: '%',
        detail: `${refused} of ${calls.length} calls`,
      },
      {
        name: name('time'),
        value: seconds / ideal,
        limit: 1.3,
        unit: '×',
        detail: `${short(seconds)} s of ${ideal}`,
      },
    ];
  } finally {
    open.dispose();
    paces.dispose();
    await emulator.dispose();
  }
}
