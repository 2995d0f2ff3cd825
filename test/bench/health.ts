import type { Figure } from './budget';
import type { HealthRun, Watched } from './child/health';
import { startEmulator } from '../support/emulatorProcess';
import { short } from './median';
import { runChild } from './runChild';

const few = 10;
const many = 50;

/** The health page of many instances: what it costs beyond the answers, in sight and behind another tab. */
export async function health(): Promise<readonly Figure[]> {
  const emulator = await startEmulator('large');
  const measure = async (instances: number) => {
    const given = [JSON.stringify(emulator.announced), String(instances)];
    return JSON.parse(await runChild('health', given)) as Record<Watched, HealthRun>;
  };
  try {
    const small = await measure(few);
    const { visible, hidden, bare } = await measure(many);
    const beyond = (runs: typeof small) =>
      runs.visible.processor - runs.bare.processor - runs.bare.decoding;
    const work = beyond({ visible, hidden, bare });
    const name = (what: string) => `health of ${many} instances: ${what}`;
    return [
      {
        name: name('processor beyond decoding'),
        value: work / 1000,
        limit: 1.5,
        unit: 's',
        detail: `${visible.targets} targets, ${visible.answers} answers; reading alone ${short(bare.processor + bare.decoding)} ms`,
      },
      {
        name: name(`processor, against ${few}`),
        value: work / beyond(small),
        limit: 6,
        unit: '×',
        detail: `${short(beyond(small))} ms for ${small.visible.targets} targets`,
      },
      {
        name: name('posted to the page'),
        value: visible.posted / 1024 / 1024,
        limit: 6,
        unit: 'MB',
        detail: `${visible.messages} messages`,
      },
      {
        name: name('processor while hidden'),
        value: Math.max(0, ((hidden.processor - bare.processor) / work) * 100),
        limit: 2,
        unit: '%',
        detail: `${short(hidden.processor)} ms, reading alone ${short(bare.processor)} ms`,
      },
      {
        name: name('posted while hidden'),
        value: hidden.posted,
        limit: 0,
        unit: '',
        detail: `${hidden.messages} messages`,
      },
    ];
  } finally {
    await emulator.dispose();
  }
}
