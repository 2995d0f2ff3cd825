import * as l10n from '@vscode/l10n';
import { instanceName } from '../../model/resources/names';
import type { FailureNode, TreeNode } from '../../model/resources/treeNode';

/** Why a tree has no rows at all; what helps is said in their place. */
export type RootProblem = NonNullable<FailureNode['of']>;

/** What was found out below the root, as it is shown. */
export interface ArrangedRoot {
  rows: TreeNode[];
  problem?: RootProblem;
}

/**
 * The rows at the top as they are shown: the summary, then instances by name, below the name of their region where there
 * are several. The summary stands there from the first instances on, so that nothing moves when there is something to say.
 */
export function arrangeRoot(found: readonly TreeNode[], connectionId: string): ArrangedRoot {
  const failures = found.filter((row) => row.kind === 'failure');
  const problem = failures.length === found.length ? commonProblem(failures) : undefined;
  if (problem) {
    return { rows: [], problem };
  }
  if (!found.some((row) => row.kind === 'instance')) {
    return { rows: [...found] };
  }
  const isWide = isOfConnection(failures, regionsOf(found).length);
  const shown = found.filter((row) => row.kind !== 'failure' || !isWide(row));
  const regions = regionsOf(shown);
  const rows = regions.flatMap((region): TreeNode[] => {
    const own = shown.filter((row) => regionOf(row) === region);
    const heading: TreeNode = { kind: 'region', id: `${connectionId}/${region}`, region };
    return [...(regions.length > 1 ? [heading] : []), ...byName(own)];
  });
  for (const row of rows) {
    if (row.kind === 'instance') row.isBelowRegion = regions.length > 1;
  }
  return { rows: [{ kind: 'summary', id: `${connectionId}/summary` }, ...rows] };
}

/** The rows below another one: a failure of the whole connection is said once, at the top. */
export function arrangeBelow(
  found: readonly TreeNode[],
  parent: TreeNode,
  isSaid: (failure: FailureNode) => boolean,
): TreeNode[] {
  const rows = found.filter((row) => row.kind !== 'failure' || !isSaid(row));
  return rows.length > 0 || found.length === 0
    ? rows
    : [{ kind: 'nothing', id: `${parent.id}/unread`, parent, message: l10n.t('Not read yet.') }];
}

/**
 * Which failures are of the whole connection: keys are the same for all calls, the network only when no region can be
 * reached.
 */
export function isOfConnection(
  failures: readonly FailureNode[],
  regions: number,
): (failure: Pick<FailureNode, 'of'>) => boolean {
  const unreached = new Set(failures.filter(({ of }) => of === 'network').map(regionOf)).size;
  return ({ of }) => of === 'keys' || (of === 'network' && regions > 0 && unreached === regions);
}

/** What all regions fail by; nothing that has no words of its own where rows would be. */
function commonProblem(failures: readonly FailureNode[]): RootProblem | undefined {
  const [first] = failures;
  return first && failures.every(({ of }) => of === first.of) ? first.of : undefined;
}

function regionOf(row: TreeNode): string {
  return row.kind === 'instance'
    ? row.instance.region
    : (('region' in row ? row.region : undefined) ?? '');
}

function regionsOf(rows: readonly TreeNode[]): string[] {
  return [...new Set(rows.map(regionOf))];
}

/** Instances by name; what stands before or behind them stays there. */
function byName(rows: readonly TreeNode[]): TreeNode[] {
  const instances = rows
    .filter((row) => row.kind === 'instance')
    .sort((a, b) => instanceName(a.instance).localeCompare(instanceName(b.instance)));
  return rows.flatMap((row) => (row.kind === 'instance' ? (instances.shift() ?? []) : row));
}
