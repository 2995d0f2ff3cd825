import { rowPresentation } from '../../../src/model/resources/rowPresentation';
import type { TreeNode } from '../../../src/model/resources/treeNode';
import type { Explorer } from '../../../src/services/resources/explorer';
import type { Emulator } from '../../emulator/start';
import { serviceOn } from '../../support/serviceOn';

const pageSize = 100;
const pages = 100;

/** What this process prints. */
export interface TreeRun {
  readonly rows: number;
  /** Heap that 10,000 loaded jobs take, with their rows as the editor keeps them, in bytes. */
  readonly heap: number;
  /** From the click on *Load more* to the new rows, page by page, in milliseconds. */
  readonly pages: readonly number[];
  /** Drawing all rows anew, as the editor does after each page. */
  readonly redraws: readonly number[];
}

const dates = { locale: 'en', timeZone: 'UTC', thisYear: 2026 };

/** What the editor keeps of a row: all but the tooltip, which it asks for when the pointer rests on it. */
function item(node: TreeNode) {
  const { label, description, icon, accessibleLabel, capabilities, expands } = rowPresentation(
    node,
    dates,
  );
  const contextValue = `${node.kind} ${capabilities.join(' ')}`;
  return { id: node.id, label, description, icon, accessibleLabel, contextValue, expands, node };
}

function heap(): number {
  // Twice, because the first round finalizes what the second one frees.
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function firstOf(explorer: Explorer, kind: TreeNode['kind'], parent?: TreeNode) {
  const found = (await explorer.children(parent)).find((node) => node.kind === kind);
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
}

/** Opens one provider with 10,000 jobs and loads them all, page by page, as a patient person would. */
async function main(emulator: Emulator): Promise<TreeRun> {
  const { explorer } = await serviceOn(emulator, { pageSize, regions: ['cn-hangzhou'] });
  const instance = await firstOf(explorer, 'instance');
  const provider = await firstOf(explorer, 'provider', instance);
  // One page of another list first: code that was never run would count as memory and time of the first page.
  const all = await firstOf(explorer, 'allJobs', instance);
  (await explorer.children(all)).map(item);

  const before = heap();
  let rows = await explorer.children(provider);
  let items = rows.map(item);
  const times: number[] = [];
  const redraws: number[] = [];
  for (let page = 1; page < pages; page += 1) {
    const more = rows.at(-1);
    if (more?.kind !== 'loadMore') throw new Error(`There is no page ${page + 1}.`);
    const known = rows.length - 1;
    const start = performance.now();
    await explorer.loadMore(more);
    rows = await explorer.children(provider);
    rows.slice(known).map(item);
    times.push(performance.now() - start);
    const redraw = performance.now();
    items = rows.map(item);
    redraws.push(performance.now() - redraw);
  }
  const heapOfAll = heap() - before;
  return { rows: items.length, heap: heapOfAll, pages: times, redraws };
}

void main(JSON.parse(process.argv[2] ?? '') as Emulator).then((run) => {
  console.log(JSON.stringify(run));
  process.exit();
});
