import { isFinal, jobDuration, type JobSummary } from '../../model/jobs/job';
import type { JobError } from '../../model/configuration/ldap/finding';
import type { RecentDeletions } from '../../model/configuration/recentDeletions';
import type { ResourceRef } from '../../model/resources/resourceRef';
import type { ResourceCache } from '../resources/resourceCache';
import type { Direction } from '../../model/resources/direction';

/** Jobs of a provider in one direction that were loaded for the tree, newest first; no call is made for them. */
function jobsOf(
  cache: Pick<ResourceCache, 'knownJobs'>,
  provider: ResourceRef<'identityProvider'>,
  direction: Direction,
): JobSummary[] {
  return cache
    .knownJobs(provider, provider.id)
    .filter((job) => job.direction === direction)
    .sort((a, b) => (b.startTime ?? 0) - (a.startTime ?? 0));
}

/** Highest deletions among the jobs of a direction. */
export function recentDeletions(
  cache: Pick<ResourceCache, 'knownJobs'>,
  provider: ResourceRef<'identityProvider'>,
  direction: Direction,
): RecentDeletions | undefined {
  const jobs = jobsOf(cache, provider, direction);
  if (jobs.length === 0) {
    return undefined;
  }
  const highest = (kind: 'users' | 'organizationalUnits' | 'groups') =>
    Math.max(...jobs.map(({ deleted }) => deleted?.[kind] ?? 0));
  return {
    jobs: jobs.length,
    users: highest('users'),
    organizationalUnits: highest('organizationalUnits'),
    groups: highest('groups'),
  };
}

/** Errors of the outbound jobs since the last one that succeeded: what was wrong before that may have been mended. */
export function recentErrors(
  cache: Pick<ResourceCache, 'knownJobs'>,
  provider: ResourceRef<'identityProvider'>,
): JobError[] {
  const jobs = jobsOf(cache, provider, 'outbound').filter(isFinal);
  const success = jobs.findIndex(({ status }) => status === 'success');
  return (success < 0 ? jobs : jobs.slice(0, success))
    .filter(({ errorCode, errorMessage }) => errorCode ?? errorMessage)
    .map(({ errorCode, errorMessage }) => ({
      ...(errorCode !== undefined && { errorCode }),
      ...(errorMessage !== undefined && { errorMessage }),
    }));
}

/** When the automatic jobs of a direction began, Unix time in milliseconds. */
export function automaticStarts(
  cache: Pick<ResourceCache, 'knownJobs'>,
  provider: ResourceRef<'identityProvider'>,
  direction: Direction,
): number[] {
  return automaticJobs(cache, provider, direction).flatMap(({ startTime }) => startTime ?? []);
}

/** The automatic jobs of a direction, newest first. */
export function automaticJobs(
  cache: Pick<ResourceCache, 'knownJobs'>,
  provider: ResourceRef<'identityProvider'>,
  direction: Direction,
): JobSummary[] {
  return jobsOf(cache, provider, direction).filter(({ triggerType }) => triggerType === 'auto');
}

/** So few runs say nothing about what is usual. */
const fewest = 3;

/** How long a job of the direction usually runs, in milliseconds: the median. */
export function usualRun(
  cache: Pick<ResourceCache, 'knownJobs'>,
  provider: ResourceRef<'identityProvider'>,
  direction: Direction,
): number | undefined {
  const durations = jobsOf(cache, provider, direction)
    .map(jobDuration)
    .filter((duration) => duration !== undefined)
    .sort((a, b) => a - b);
  return durations.length < fewest ? undefined : durations[Math.floor(durations.length / 2)];
}
