import { describeFailure } from '../../api/describeFailure';
import type { HealthRow } from '../../model/health/healthRow';
import { withSignals } from '../../base/abort';
import type { Failure } from '../../model/resources/failure';
import { knownRuns, type KnownRuns } from '../jobs/knownRuns';
import type { Asked } from './asked';
import type { FoundTarget } from './findTarget';
import { refusal } from './refusal';
import { ToolProblem } from './toolProblem';

/** What the verdict of a target rests on. */
export interface ReadTarget extends FoundTarget {
  row: HealthRow;
  known: KnownRuns | undefined;
  /** Why something of it could not be read. */
  failure?: Failure;
}

/**
 * Reads what makes the verdict of a target final, as its page does, or as much of it as there is time for. Throws
 * {@link ToolProblem} for what is not synchronized.
 */
export async function readTarget(asked: Asked, found: FoundTarget): Promise<ReadTarget> {
  const { session, health, plans, signal } = asked;
  const { instance } = found;
  await withSignals([signal, session.signal], (either) =>
    plans.read(instance, [found.target], either),
  );
  const { cache } = session;
  const target = health.targets(instance).find(({ id }) => id === found.target.id);
  const row = target && health.row(instance, target);
  const { error } = cache.providers(instance).error
    ? cache.providers(instance)
    : cache.newestJobs(instance);
  if (!target || !row) {
    if (error !== undefined) {
      throw refusal('The instance could not be read.', describeFailure(error), asked);
    }
    throw signal.aborted
      ? new ToolProblem('tooSlow', 'The service did not answer in time. Ask again.')
      : new ToolProblem(
          'notSynchronized',
          'This target has no synchronization: nothing in IDaaS runs for it.',
          { next: ['idaas_sync_list_targets {}'] },
        );
  }
  const failure = plans.failureOf(instance, target);
  const known = knownRuns(cache, instance, target);
  return {
    ...{ instance, target, row, known },
    ...(failure && { failure }),
  };
}
