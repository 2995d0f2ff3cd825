import type { JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import type { InstanceRef } from '../../model/resources/instance';
import { refKey } from '../../model/resources/resourceRef';
import type { ConnectionState } from '../connections/connectionState';

/** What of a target's runs somebody has looked at. */
export interface Seen {
  /** Its history was on show: runs that began until then, Unix time in milliseconds. */
  until?: number;
  /** Jobs whose page was on show, newest first. */
  jobs: readonly string[];
}

type Target = InstanceRef & { id: string };

/** No alarm is as old as that many jobs of one target that were opened after it. */
const mostJobs = 20;
const mostTargets = 200;

/**
 * The runs that somebody has looked at, so that an alarm of theirs ends when it was seen. Kept per connection on this
 * machine: a reload of the window is no reason to alarm again.
 */
export class SeenRuns {
  private readonly known = new Map<string, ReadonlyMap<string, Seen>>();

  constructor(private readonly state: Pick<ConnectionState, 'get' | 'set' | 'onDidChange'>) {
    state.onDidChange((id) => this.known.delete(id));
  }

  /** Runs of a connection's targets were looked at. */
  get onDidChange() {
    return this.state.onDidChange;
  }

  /** The same object until it says something else. */
  of(connectionId: string, target: Target): Seen | undefined {
    return this.targets(connectionId).get(refKey(target));
  }

  /** The page of a job is on show. */
  async noteJob(connectionId: string, target: Target, jobId: string): Promise<void> {
    const seen = this.of(connectionId, target);
    if (!seen?.jobs.includes(jobId)) {
      await this.note(connectionId, target, {
        ...seen,
        jobs: [jobId, ...(seen?.jobs ?? [])].slice(0, mostJobs),
      });
    }
  }

  /** The history of a target is on show, these runs with it. */
  async noteHistory(
    connectionId: string,
    target: Target,
    runs: readonly JobSummary[],
  ): Promise<void> {
    const seen = this.of(connectionId, target);
    const newest = Math.max(...runs.map((run) => jobMoment(run) ?? -Infinity));
    if (Number.isFinite(newest) && newest > (seen?.until ?? -Infinity)) {
      await this.note(connectionId, target, { jobs: [], ...seen, until: newest });
    }
  }

  private async note(connectionId: string, target: Target, seen: Seen): Promise<void> {
    const others = [...this.targets(connectionId)].filter(([key]) => key !== refKey(target));
    const entries: [string, Seen][] = [[refKey(target), seen], ...others];
    const all = new Map(entries.slice(0, mostTargets));
    // At once: the next note may come before this one is stored.
    this.known.set(connectionId, all);
    await this.state.set(connectionId, Object.fromEntries(all));
    this.known.delete(connectionId);
  }

  private targets(connectionId: string): ReadonlyMap<string, Seen> {
    const known =
      this.known.get(connectionId) ??
      new Map(
        Object.entries({ ...(this.state.get(connectionId) as object | undefined) }).flatMap(
          ([key, value]) => {
            const seen = readSeen(value);
            return seen ? [[key, seen] as const] : [];
          },
        ),
      );
    this.known.set(connectionId, known);
    return known;
  }
}

/** Ids of those of a target's runs that were looked at. */
export function seenIds(seen: Seen | undefined, runs: readonly JobSummary[]): ReadonlySet<string> {
  const until = seen?.until ?? -Infinity;
  const inHistory = runs.filter((run) => (jobMoment(run) ?? Infinity) <= until);
  return new Set([
    ...(seen?.jobs ?? []),
    ...inHistory.map(({ synchronizationJobId }) => synchronizationJobId),
  ]);
}

/** What is stored may have been edited. */
function readSeen(value: unknown): Seen | undefined {
  const { until, jobs } = { ...(value as Partial<Record<keyof Seen, unknown>> | undefined) };
  return Array.isArray(jobs)
    ? {
        jobs: jobs.filter((job) => typeof job === 'string'),
        ...(typeof until === 'number' && { until }),
      }
    : undefined;
}
