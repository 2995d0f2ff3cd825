import * as l10n from '@vscode/l10n';
import type { JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import { fitsFilter, isEmptyFilter, type JobFilter } from '../../model/jobs/jobFilter';
import type { DayNode, JobNode, JobsParent, TreeNode } from '../../model/resources/treeNode';
import type { ResourceCache } from './resourceCache';
import { jobsBelow } from './listOf';
import { rowsOf, type Listed } from './listRows';
import { dayRows } from './dayRows';

/** So many jobs stand in a row, or those of the first page; what a list holds behind them stands below its day. */
const flatAtLeast = 50;

/** A list of jobs and how its items become rows. */
export function jobList(
  cache: ResourceCache,
  node: JobsParent,
  filter: JobFilter,
): Listed<JobSummary> {
  const below = jobsBelow(node, node.instance, filter);
  return {
    list: cache.jobs(below.scope, below.filter),
    toRows: (jobs) => {
      const least = Math.max(flatAtLeast, cache.pageSize);
      // Of jobs without a time nobody knows the day.
      const found = jobs.findIndex((job, at) => at >= least && jobMoment(job) !== undefined);
      const flat = found < 0 ? jobs.length : found;
      return [
        ...jobs.slice(0, flat).map((job) => jobRow(cache, node, job)),
        ...dayRows(node, jobs.slice(flat)),
      ];
    },
    isFiltered: !isEmptyFilter(below.filter),
    whenEmpty: isEmptyFilter(below.filter)
      ? l10n.t('No jobs yet')
      : l10n.t('No jobs match the filter'),
  };
}

/** The rows below days as they were made last: with each page the editor asks for those of all days again. */
const madeOfDay = new WeakMap<DayNode, readonly JobNode[]>();

/** The rows below a day: jobs that the list above holds, or a list of its own. */
export function jobsOfDay(cache: ResourceCache, node: DayNode, filter: JobFilter): TreeNode[] {
  const toRows = (jobs: readonly JobSummary[]) => jobs.map((job) => jobRow(cache, node, job));
  if (node.jobs) {
    const before = madeOfDay.get(node) ?? [];
    const rows = node.jobs.map((job, at) => jobRow(cache, node, job, before[at]));
    madeOfDay.set(node, rows);
    return rows;
  }
  const below = jobsBelow(node, node.instance, filter);
  return rowsOf(node, {
    list: cache.jobs(below.scope, below.filter),
    toRows,
    whenEmpty: isEmptyFilter(filter)
      ? l10n.t('No jobs on this day')
      : l10n.t('No jobs on this day match the filter'),
  });
}

/** The row of a job; the one from `before` where that is as it would be made now. */
function jobRow(
  cache: ResourceCache,
  node: JobsParent | DayNode,
  job: JobSummary,
  before?: JobNode,
): JobNode {
  const { instance } = node;
  const isOfMany = (node.kind === 'day' ? node.parent : node).kind === 'allJobs';
  const targetName = isOfMany ? (cache.nameOf(job.targetId) ?? job.targetId) : undefined;
  if (
    before?.job === job &&
    before.instance === instance &&
    before.targetName === targetName &&
    before.hiddenBy === undefined
  ) {
    return before;
  }
  const id = `${node.id}/${job.synchronizationJobId}`;
  const row: JobNode = { kind: 'job', id, parent: node, instance, job };
  return targetName === undefined ? row : { ...row, targetName };
}

/** The one job that was asked for although its list does not show it. */
export interface PinnedJob {
  parent: JobsParent;
  job: JobSummary;
}

/** Puts the pinned job above the rows of its list, unless that shows it by now. */
export function withPinned(
  cache: ResourceCache,
  rows: TreeNode[],
  { parent, job }: PinnedJob,
  filter: JobFilter,
  now: number,
): TreeNode[] {
  const row = jobRow(cache, parent, job);
  const isIt = (each: JobSummary) => each.synchronizationJobId === job.synchronizationJobId;
  const isShown = (each: TreeNode) =>
    each.id === row.id || (each.kind === 'day' && each.jobs?.some(isIt) === true);
  if (rows.some(isShown)) {
    return rows;
  }
  const fits = fitsFilter(job, jobsBelow(parent, parent.instance, filter).filter, now);
  return [{ ...row, hiddenBy: fits ? 'paging' : 'filter' }, ...rows];
}
