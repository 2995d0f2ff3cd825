import { rowPresentation } from '../../src/model/resources/rowPresentation';
import type { TreeNode } from '../../src/model/resources/treeNode';
import type { Explorer } from '../../src/services/resources/explorer';

/** A row that does not open is its text, one that does is an object with its rows. */
export type Outline = (string | { [row: string]: Outline })[];

/** Text of a row as a person reads it. */
export function rowText(node: TreeNode): string {
  const { label, description } = rowPresentation(node, { locale: 'en', timeZone: 'UTC' });
  return description ? `${label} | ${description}` : label;
}

/** The tree below a row, opened row by row. */
export async function outline(explorer: Explorer, node?: TreeNode, depth = 9): Promise<Outline> {
  const rows: Outline = [];
  for (const row of await explorer.children(node)) {
    const opens = depth > 1 && rowPresentation(row).expands;
    rows.push(opens ? { [rowText(row)]: await outline(explorer, row, depth - 1) } : rowText(row));
  }
  return rows;
}

/** The row at the end of a path of labels, for instance `open(explorer, 'Production', 'All jobs')`. */
export async function open(explorer: Explorer, ...path: string[]): Promise<TreeNode> {
  let node: TreeNode | undefined;
  for (const label of path) {
    const rows = await explorer.children(node);
    node = rows.find((row) => rowPresentation(row).label.startsWith(label));
    if (!node) throw new Error(`No row "${label}" among ${rows.map(rowText).join('; ')}`);
  }
  return node!;
}

/** The rows of one kind. */
export function rowsOfKind<K extends TreeNode['kind']>(rows: TreeNode[], kind: K) {
  return rows.filter((row): row is Extract<TreeNode, { kind: K }> => row.kind === kind);
}

/** All rows of jobs below a row, those below days included. */
export async function jobRowsBelow(explorer: Explorer, node: TreeNode) {
  const rows = await explorer.children(node);
  const ofDays = await Promise.all(rowsOfKind(rows, 'day').map((day) => explorer.children(day)));
  return rowsOfKind([...rows, ...ofDays.flat()], 'job');
}

/** What the editor does with a row that is unfolded: asks for its rows, and how each looks. */
export function draw(explorer: Explorer, node?: TreeNode): TreeNode[] {
  const rows = explorer.answer(node);
  rows.forEach((row) => explorer.look(row));
  return rows;
}

/** The same once the rows are there, with all that they need. */
export async function drawRead(explorer: Explorer, node?: TreeNode): Promise<TreeNode[]> {
  draw(explorer, node);
  await explorer.children(node);
  return draw(explorer, node);
}
