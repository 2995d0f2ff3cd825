import type { TreeNode } from '../../../src/model/resources/treeNode';
import type { Explorer } from '../../../src/services/resources/explorer';
import type { Emulator } from '../../emulator/start';
import { serviceOn } from '../../support/serviceOn';
import { standInForEditor } from './editorStandIn';

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

standInForEditor();

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
  const { TreeProvider } = await import('../../../src/views/tree/treeProvider');
  const { explorer } = await serviceOn(emulator, { pageSize, regions: ['cn-hangzhou'] });
  const instance = await firstOf(explorer, 'instance');
  const provider = await firstOf(explorer, 'provider', instance);
  const provided = new TreeProvider(explorer, () => undefined);
  /** What the editor does with rows that it was told to draw: it asks for all of them, and keeps what it gets. */
  const draw = (nodes: readonly TreeNode[]): { node: TreeNode; item: unknown }[] =>
    nodes.flatMap((node) => [
      { node, item: provided.getTreeItem(node) },
      // Every day is unfolded.
      ...(node.kind === 'day' ? draw(provided.getChildren(node)) : []),
    ]);
  // One page of another list first: code that was never run would count as memory and time of the first page.
  const all = await firstOf(explorer, 'allJobs', instance);
  await explorer.children(all);
  draw(provided.getChildren(all));

  const before = heap();
  await explorer.children(provider);
  let rows = provided.getChildren(provider);
  let items = draw(rows);
  const times: number[] = [];
  const redraws: number[] = [];
  for (let page = 1; page < pages; page += 1) {
    const more = rows.at(-1);
    if (more?.kind !== 'loadMore') throw new Error(`There is no page ${page + 1}.`);
    const known = rows.length - 1;
    const start = performance.now();
    await explorer.loadMore(more);
    draw((await explorer.children(provider)).slice(known));
    times.push(performance.now() - start);
    const redraw = performance.now();
    rows = provided.getChildren(provider);
    items = draw(rows);
    redraws.push(performance.now() - redraw);
  }
  const heapOfAll = heap() - before;
  return { rows: items.length, heap: heapOfAll, pages: times, redraws };
}

void main(JSON.parse(process.argv[2] ?? '') as Emulator).then((run) => {
  console.log(JSON.stringify(run));
  process.exit();
});
