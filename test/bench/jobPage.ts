import * as path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import type { Locator } from 'playwright-core';
import { launch, type Session } from '../e2e/harness/launch';
import { startEmulator } from '../support/emulatorProcess';
import { out, repository } from '../vscode/repository';
import type { Figure } from './budget';
import { median, short } from './median';

const clicks = 12;

const fixture = path.join(repository, 'test/fixtures/emptyPage');

/**
 * From the click on a job to its result table in the window, with the packaged extension in real VS Code, against a page
 * with next to nothing on it that another extension opens in the same way.
 */
export async function jobPage(vsix: string): Promise<readonly Figure[]> {
  const emptyPage = path.join(out, 'emptyPage.vsix');
  await createVSIX({
    ...{ cwd: fixture, packagePath: emptyPage },
    ...{ allowMissingRepository: true, skipLicense: true },
  });
  const emulator = await startEmulator('company');
  try {
    const env = { IDAAS_SYNC_SAMPLE: JSON.stringify(emulator.announced) };
    const ours = await timesOf(await launch({ vsix, env }), async ({ workbench }) => {
      await workbench.activityBar.open('IDaaS Sync');
      const tree = workbench.tree('IDaaS Sync');
      await tree.walk('Corporate directory,', 'HQ OpenLDAP', /^Job of/);
      return tree.rows(/^Job of .*(Succeeded|Partially succeeded|Failed)/);
    });
    const empty = await timesOf(await launch({ vsix: emptyPage }), async ({ workbench }) => {
      await workbench.activityBar.open('Empty Page');
      await workbench.tree(/Rows/).row('Row 1').waitFor();
      return workbench.tree(/Rows/).rows(/^Row/);
    });
    return [
      figure('job page, from the click to the table', median(ours.others), median(empty.others)),
      figure('job page, the first of a window', ours.first, empty.first),
    ];
  } finally {
    await emulator.dispose();
  }
}

function figure(name: string, ours: number, empty: number): Figure {
  const detail = `${short(ours)} ms, of which an empty page takes ${short(empty)} ms`;
  return { name, value: ours - empty, limit: 300, unit: 'ms', detail };
}

/** Clicks on rows in turn, one page after the other; ends the session. */
async function timesOf(
  session: Session,
  findRows: (session: Session) => Promise<Locator>,
): Promise<{ first: number; others: readonly number[] }> {
  try {
    await session.page.addInitScript(noteTable);
    // The first page of a window also starts what all of them share.
    const [first = NaN, ...others] = await click(session, await findRows(session));
    return { first, others };
  } finally {
    await session.dispose();
  }
}

/**
 * Milliseconds from each click to its table. Both moments are taken by the clock of the browser: the pressing of the button by
 * a listener in the window, the table by the page's own frames. A driver that looks for the table from outside finds it up to
 * 300 ms late.
 */
async function click({ workbench, page }: Session, rows: Locator): Promise<number[]> {
  await page.evaluate(() => {
    // No names for functions here: what the compiler adds to keep them does not exist in the window.
    document.addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        document.documentElement.dataset['pressed'] = String(performance.timeOrigin + timeStamp);
      },
      true,
    );
  });
  const times: number[] = [];
  for (let turn = 0; turn < clicks; turn += 1) {
    const row = rows.nth(turn % Math.min(6, await rows.count()));
    const name = (await row.getAttribute('aria-label')) ?? '';
    await row.click();
    const table = workbench.webview().frame.getByRole('table').first();
    await table.waitFor();
    const shown = await table.evaluate(() => {
      const [painted] = performance.getEntriesByName('table painted');
      return performance.timeOrigin + (painted?.startTime ?? NaN);
    });
    const pressed = await page.evaluate(() => Number(document.documentElement.dataset['pressed']));
    if (!(pressed <= shown)) throw new Error(`${name} was not measured: ${pressed}, ${shown}`);
    times.push(shown - pressed);
    await workbench.commands.run('View: Close All Editors');
    await workbench.tabs.tab(/./).first().waitFor({ state: 'detached' });
  }
  return times;
}

/**
 * Runs in every frame from its beginning: marks the frame after the one in which a table could be seen. Without names for
 * functions here too.
 */
function noteTable(): void {
  const timer = setInterval(() => {
    const hidden = (window.frameElement as HTMLElement | null)?.style.visibility === 'hidden';
    if (hidden || !document.querySelector('table')) return;
    clearInterval(timer);
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('table painted')));
  }, 5);
}
