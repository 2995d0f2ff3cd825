import { describeFailure } from '../../api/describeFailure';
import type { FailureNode, TreeNode } from '../../model/resources/treeNode';
import type { AnyList, PagedList } from './pagedList';

/** A list and the rows of its items. */
export interface Listed<T> {
  list: PagedList<T>;
  toRows: (items: readonly T[]) => TreeNode[];
  /** Said in place of rows; nothing is said when absent. */
  whenEmpty?: string;
  /** A filter may hide what there is. */
  isFiltered?: boolean;
}

/** Where rows without a parent stand: directly below the root, one list per region. */
export interface RootOfRegion {
  idPrefix: string;
  region: string;
}

/** Nothing of the list is here, and nothing can be said of it yet. */
export function isPending(
  list: Pick<AnyList, 'items' | 'error' | 'readAt' | 'isLoading'>,
): boolean {
  const { items, error, readAt, isLoading } = list;
  const isKnown = error !== undefined || readAt !== undefined;
  return items.length === 0 && (!isKnown || (isLoading && error !== undefined));
}

/** Rows of a list, with what belongs beside them: a failure, *Load more*, or that there is nothing. No calls. */
export function rowsOf<T>(
  parent: TreeNode | undefined,
  { list, toRows, whenEmpty, isFiltered }: Listed<T>,
  root?: RootOfRegion,
): TreeNode[] {
  const idPrefix = root?.idPrefix ?? parent?.id ?? '';
  if (isPending(list)) {
    return [{ kind: 'loading', id: `${idPrefix}/loading`, parent, region: root?.region }];
  }
  const rows = withOwnIds(toRows(list.items));
  if (list.error !== undefined) {
    const failure = { ...failureRow(parent, list, `${idPrefix}/failure`), region: root?.region };
    // A failed refresh is said before the rows it could not renew, a failed further page behind them.
    return list.failedOnNext ? [...rows, failure] : [failure, ...rows];
  }
  if (list.hasMore) {
    const { isLoadingMore } = list;
    rows.push({
      kind: 'loadMore',
      // Another row while it loads: what is loaded then comes to stand in its place.
      id: `${idPrefix}/${isLoadingMore ? 'loadingMore' : 'more'}`,
      parent,
      region: root?.region,
      loaded: list.items.length,
      total: list.total,
      loading: isLoadingMore,
    });
  }
  if (rows.length === 0 && whenEmpty !== undefined) {
    rows.push({
      kind: 'nothing',
      id: `${idPrefix}/nothing`,
      parent,
      message: whenEmpty,
      ...(isFiltered && { isFiltered }),
    });
  }
  return rows;
}

/** Records that lost their id are rows all the same: the editor refuses a tree in which an id comes twice. */
function withOwnIds(rows: TreeNode[]): TreeNode[] {
  if (new Set(rows.map(({ id }) => id)).size === rows.length) {
    return rows;
  }
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, count);
    return count === 1 ? row : { ...row, id: `${row.id}~${count}` };
  });
}

/** A list's newest failure as a row. */
export function failureRow(parent: TreeNode | undefined, list: AnyList, id: string): FailureNode {
  return {
    kind: 'failure',
    id,
    parent,
    ...describeFailure(list.error),
    ...(list.items.length > 0 && { staleSince: list.readAt }),
  };
}
