import type { Figure } from './budget';
import type { TreeRun } from './child/tree';
import { startEmulator } from '../support/emulatorProcess';
import { median, short } from './median';
import { runChild } from './runChild';

/** 10,000 jobs of one provider in the tree, in a process that can be told to collect its garbage. */
export async function tree(): Promise<readonly Figure[]> {
  const emulator = await startEmulator('large');
  try {
    const given = [JSON.stringify(emulator.announced)];
    const run = JSON.parse(await runChild('tree', given, ['--expose-gc'])) as TreeRun;
    const first = median(run.pages.slice(0, 20));
    const last = median(run.pages.slice(-20));
    return [
      {
        name: '10,000 jobs in the tree, heap',
        value: run.heap / 1024 / 1024,
        limit: 25,
        unit: 'MB',
        detail: `${run.rows} rows as the editor keeps them`,
      },
      {
        name: 'the last page of 10,000 jobs, against the first',
        value: last / first,
        limit: 1.5,
        unit: '×',
        detail: `${short(last)} ms to ${short(first)} ms, medians of 20`,
      },
      {
        name: '10,000 jobs in the tree, redraw after a page',
        value: median(run.redraws.slice(-20)),
        limit: 50,
        unit: 'ms',
        detail: 'all rows drawn anew, median of the last 20 pages',
      },
    ];
  } finally {
    await emulator.dispose();
  }
}
