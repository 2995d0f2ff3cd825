import type { Resource } from '../../model/resources/resource';
import type { JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import type { ResourceCache } from './resourceCache';
import { instanceAt } from '../ids/knownResource';

type JobResource = Extract<Resource, { kind: 'job' }>;
type ProviderResource = Extract<Resource, { kind: 'identityProvider' }>;

/** Jobs that any list has read, newest first, each once; no call. */
export function loadedJobs(
  cache: ResourceCache,
  most: number,
  matches: (job: JobSummary) => boolean = () => true,
): JobResource[] {
  const jobs = new Map<string, JobResource>();
  for (const placed of [...cache.listsOf('newest'), ...cache.listsOf('jobs')]) {
    const matching = placed.list.items.filter(matches);
    const instance = instanceAt(cache, placed);
    for (const job of matching) {
      const targetName = cache.nameOf(job.targetId);
      jobs.set(job.synchronizationJobId, {
        ...{ kind: 'job' as const, instance, job },
        ...(targetName && { targetName }),
      });
    }
  }
  return [...jobs.values()]
    .sort((a, b) => (jobMoment(b.job) ?? 0) - (jobMoment(a.job) ?? 0))
    .slice(0, most);
}

/** Whether some of a job's work went wrong. */
export function isFailed({ status }: JobSummary): boolean {
  return status === 'failed' || status === 'partial_success';
}

/** Providers that any list has read, with their last runs; no call. */
export function loadedProviders(cache: ResourceCache): ProviderResource[] {
  return cache.listsOf('providers').flatMap((placed) => {
    const instance = instanceAt(cache, placed);
    return placed.list.items.map((provider) => {
      const lastRun = cache.lastRun(instance, {
        type: 'identity_provider',
        id: provider.identityProviderId,
      });
      return {
        ...{ kind: 'identityProvider' as const, instance, provider },
        ...(lastRun && { lastRun }),
      };
    });
  });
}
