import { isLoadingRow, type JobNode, type TreeNode } from '../../model/resources/treeNode';

/** Members of a row that are not made with it but put on it later. */
const putOn: ReadonlySet<string> = new Set([
  'handle',
  'lastRun',
  'health',
  'reading',
  'failure',
  'verdict',
  'watched',
]);

/**
 * The rows of the tree, one object per id: the editor knows rows by identity, and takes a second object with the same id
 * for a mistake. What is known anew of a row goes into the object that is there.
 */
export class RowStore {
  private readonly rows = new Map<string, TreeNode>();

  get(id: string): TreeNode | undefined {
    return this.rows.get(id);
  }

  /** The rows for what was found out, in the same order. */
  keep(found: readonly TreeNode[]): TreeNode[] {
    return found.map((fresh) => {
      const row = this.rows.get(fresh.id);
      if (!row) {
        this.rows.set(fresh.id, fresh);
        return fresh;
      }
      if (row !== fresh) {
        update(row, fresh);
      }
      return row;
    });
  }

  /** Drops rows and those below them. */
  drop(gone: readonly TreeNode[]): void {
    if (gone.length === 0) {
      return;
    }
    const dropped = new Set(gone);
    const isDropped = (row: TreeNode | undefined): boolean =>
      row !== undefined && (dropped.has(row) || isDropped(row.parent));
    for (const row of this.rows.values()) {
      if (isDropped(row)) {
        this.rows.delete(row.id);
      }
    }
  }

  clear(): void {
    this.rows.clear();
  }
}

function update(row: TreeNode, fresh: TreeNode): void {
  if (row.kind === 'job' && fresh.kind === 'job' && isSameJob(row, fresh)) {
    return;
  }
  for (const member of Object.keys(row)) {
    if (!(member in fresh) && !putOn.has(member)) {
      Reflect.deleteProperty(row, member);
    }
  }
  Object.assign(row, fresh);
}

/** Of jobs there are thousands, and nearly all are as they were. */
function isSameJob(row: JobNode, fresh: JobNode): boolean {
  return (
    row.job === fresh.job &&
    row.parent === fresh.parent &&
    row.instance === fresh.instance &&
    row.targetName === fresh.targetName &&
    row.hiddenBy === fresh.hiddenBy
  );
}

/**
 * Decides what the editor knows the rows of a list by, given those it was handed before. A row that comes to stand where
 * one said *Loading…* takes over the handle of that one, and with it the focus: keyboard and screen reader stay in place.
 */
export function handOver(before: readonly TreeNode[], rows: readonly TreeNode[]): void {
  const known = new Set(before);
  const now = new Set(rows);
  const taken = new Map<TreeNode, string>();
  let last = -1;
  for (const old of before) {
    const index = now.has(old) ? rows.indexOf(old, last + 1) : -1;
    if (now.has(old)) {
      last = index >= 0 ? index : last;
      continue;
    }
    const next = rows[last + 1];
    // Only where one of the two cannot be clicked on: a click on the old row must not be taken for one on the new.
    if (next && !known.has(next) && !taken.has(next) && (isLoadingRow(old) || isLoadingRow(next))) {
      taken.set(next, handleOf(old));
    }
  }
  const used = new Set(rows.filter((row) => known.has(row)).map(handleOf));
  taken.forEach((handle) => used.add(handle));
  for (const row of rows) {
    if (known.has(row)) continue;
    let handle = taken.get(row) ?? row.id;
    for (let n = 2; !taken.has(row) && used.has(handle); n++) {
      handle = `${row.id}~${n}`;
    }
    used.add(handle);
    if (handle === row.id) {
      delete row.handle;
    } else {
      row.handle = handle;
    }
  }
}

/** What the editor knows a row by. */
export function handleOf(row: TreeNode): string {
  return row.handle ?? row.id;
}
