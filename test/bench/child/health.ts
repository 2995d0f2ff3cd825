import Module from 'node:module';
import type { Emulator } from '../../emulator/start';
import { editorStandIn } from './editorStandIn';

/** With a page in sight, behind another tab, or without one: the same lists, read for nobody. */
export type Watched = 'visible' | 'hidden' | 'bare';

/** What this process prints of each of them. */
export interface HealthRun {
  readonly targets: number;
  readonly answers: number;
  /** Processor time from the first answer until nothing is to be read or drawn any more, in milliseconds. */
  readonly processor: number;
  /** Bytes of all messages to the page. */
  readonly posted: number;
  readonly messages: number;
}

// Pages are made by the editor; here they are written into a panel that only counts.
const loader = Module as unknown as { _load: (name: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (name, ...rest) => (name === 'vscode' ? editorStandIn : load(name, ...rest));

void (async () => {
  const { measureHealth } = await import('./measureHealth');
  const [emulator = '', instances = ''] = process.argv.slice(2);
  const runs = await measureHealth(JSON.parse(emulator) as Emulator, Number(instances));
  console.log(JSON.stringify(runs));
  process.exit();
})();
