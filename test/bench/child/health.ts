import type { Emulator } from '../../emulator/start';
import { standInForEditor } from './editorStandIn';

/** With a page in sight, behind another tab, or without one: the same lists, read for nobody. */
export type Watched = 'visible' | 'hidden' | 'bare';

/** What this process prints of each of them. */
export interface HealthRun {
  readonly targets: number;
  readonly answers: number;
  /** Processor time from the first answer until nothing is to be read or drawn any more, in milliseconds. */
  readonly processor: number;
  /** Of a bare run: what it takes to decode all that a page in sight reads besides, in milliseconds. */
  readonly decoding: number;
  /** Bytes of all messages to the page. */
  readonly posted: number;
  readonly messages: number;
}

// Pages are made by the editor; here they are written into a panel that only counts.
standInForEditor();

void (async () => {
  const { measureHealth } = await import('./measureHealth');
  const [emulator = '', instances = ''] = process.argv.slice(2);
  const runs = await measureHealth(JSON.parse(emulator) as Emulator, Number(instances));
  console.log(JSON.stringify(runs));
  process.exit();
})();
