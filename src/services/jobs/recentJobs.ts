import { isFinal, jobDuration, type JobSummary } from '../../model/jobs/job';
import type { JobError } from '../../model/configuration/ldap/finding';
import type { RecentDeletions } from '../../model/configuration/recentDeletions';
import type { ResourceRef } from '../../model/resources/resourceRef';
import type { ResourceCache } from '../resources/resourceCache';
import type { Direction } from '../../model/resources/direction';

/** Where the newest jobs of a provider are, and how many of them its first page holds. */
type RecentJobs = Pick<ResourceCache, 'knownJobs' | 'pageSize'>;

/** Jobs of a provider that have been read, newest first; no call is made for them. */
function knownJobs(
  cache: Pick<ResourceCache, 'knownJobs'>,
  provider: ResourceRef<'identityProvider'>,
): JobSummary[] {
  return cache
    .knownJobs(provider, provider.id)
    .sort((a, b) => (b.startTime ?? 0) - (a.startTime ?? 0));
}

/**
 * Those of a direction among as many as the first page of the provider's jobs holds: further ones are known to whoever
 * has asked for more, and what is found must be the same for all.
 */
function jobsOf(
  cache: RecentJobs,
  provider: ResourceRef<'identityProvider'>,
  direction: Direction,
): JobSummary[] {
  return knownJobs(cache, provider)
    .slice(0, cache.pageSize)
    .filter((job) => job.direction === direction);
}

/** Highest deletions among the jobs of a direction. */
export function recentDeletions(
  cache: RecentJobs,
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
  cache: RecentJobs,
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
  return knownJobs(cache, provider).filter(
    (job) => job.direction === direction && job.triggerType === 'auto',
  );
}

/** So few runs say nothing about what is usual. */
const fewest = 3;

/** How long a job of the direction usually runs, in milliseconds: the median. */
export function usualRun(
  cache: RecentJobs,
  provider: ResourceRef<'identityProvider'>,
  direction: Direction,
): number | undefined {
  const durations = jobsOf(cache, provider, direction)
    .map(jobDuration)
    .filter((duration) => duration !== undefined)
    .sort((a, b) => a - b);
  return durations.length < fewest ? undefined : durations[Math.floor(durations.length / 2)];
}
