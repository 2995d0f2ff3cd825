import type { InstanceRef } from '../../model/resources/instance';
import type { JobSummary } from '../../model/jobs/job';
import { fareOf, neighboursOf, type JobAround, type RunsHeld } from '../../model/jobs/jobAround';
import type { Health } from '../health/health';
import type { ReadingPlans } from '../health/readingPlans';
import type { Watches } from '../watches/watches';
import type { ResourceCache } from '../resources/resourceCache';
import { targetOf } from './jobPair';
import { knownRuns, type TargetRef } from './knownRuns';

/** What tells of a job's target without a call. */
export interface AroundSources {
  health: Pick<Health, 'verdict' | 'targets'>;
  plans: Pick<ReadingPlans, 'isReadingFor'>;
  watches: Pick<Watches, 'current'>;
}

/** What is held around a job. No call; absent for a job without a target that has runs. */
export function aroundJob(
  cache: ResourceCache,
  { health, plans, watches }: AroundSources,
  instance: InstanceRef,
  job: Pick<JobSummary, 'synchronizationJobId' | 'targetType' | 'targetId'>,
): JobAround | undefined {
  const target = targetOf(job);
  if (!target) {
    return undefined;
  }
  const { synchronizationJobId: id } = job;
  const listed = health.targets(instance).find((each) => each.id === target.id) ?? target;
  const verdict = health.verdict(instance, listed);
  const readings = heldRuns(cache, instance, target);
  const [newest] = readings;
  const places = readings.map((held) => neighboursOf(id, held));
  // The newest reading that knows the job tells who stands beside it; an older and longer one whom that does not hold.
  const place = Object.assign({}, ...places.reverse()) as (typeof places)[number];
  const watched = watches.current().filter((watch) => watch.target.id === target.id);
  const isJobWatched = watched.some(({ jobId }) => jobId === id);
  const isTargetWatched = watched.some(({ jobId }) => jobId === undefined);
  return {
    ...(verdict && { verdict: { state: verdict.state, unread: verdict.unread } }),
    ...(newest && fareOf(newest)),
    ...place,
    isReading: plans.isReadingFor(instance, target),
    ...(isJobWatched || isTargetWatched ? { watched: isJobWatched ? 'job' : 'target' } : {}),
  };
}

/** Runs of a target without a gap, from what was read for its verdict and from its own list; the newer reading first. */
function heldRuns(cache: ResourceCache, instance: InstanceRef, target: TargetRef): RunsHeld[] {
  const judged = knownRuns(cache, instance, target);
  const { items, readAt, hasMore } = cache.jobs({ instance, target }, {});
  const all = [
    ...(judged
      ? [{ runs: judged.runs, isWhole: judged.lookBack === undefined, readAt: judged.readAt }]
      : []),
    ...(readAt === undefined ? [] : [{ runs: items, isWhole: !hasMore, readAt }]),
  ];
  return all.sort((a, b) => b.readAt - a.readAt);
}
