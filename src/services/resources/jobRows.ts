import * as l10n from '@vscode/l10n';
import type { JobSummary } from '../../model/jobs/job';
import { fitsFilter, isEmptyFilter, type JobFilter } from '../../model/jobs/jobFilter';
import type { JobNode, JobsParent, TreeNode } from '../../model/resources/treeNode';
import type { ResourceCache } from './resourceCache';
import { jobsBelow } from './listOf';
import type { Listed } from './listRows';

/** A list of jobs and how its items become rows. */
export function jobList(
  cache: ResourceCache,
  node: JobsParent,
  filter: JobFilter,
): Listed<JobSummary> {
  const below = jobsBelow(node, node.instance, filter);
  return {
    list: cache.jobs(below.scope, below.filter),
    toNode: (job) => jobRow(cache, node, job),
    whenEmpty: isEmptyFilter(below.filter)
      ? l10n.t('No jobs yet')
      : l10n.t('No jobs match the filter'),
  };
}

function jobRow(cache: ResourceCache, node: JobsParent, job: JobSummary): JobNode {
  return {
    kind: 'job',
    id: `${node.id}/${job.synchronizationJobId}`,
    parent: node,
    instance: node.instance,
    job,
    ...(node.kind === 'allJobs' && {
      targetName: cache.nameOf(job.targetId) ?? job.targetId,
    }),
  };
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
  if (rows.some(({ id }) => id === row.id)) {
    return rows;
  }
  const fits = fitsFilter(job, jobsBelow(parent, parent.instance, filter).filter, now);
  return [{ ...row, hiddenBy: fits ? 'paging' : 'filter' }, ...rows];
}
