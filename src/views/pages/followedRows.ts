import type { Disposable } from '../../base/disposable';
import type { HealthRow } from '../../model/health/healthRow';
import { isFinal } from '../../model/jobs/job';
import {
  instanceKey,
  refKey,
  type ResourceRef,
  type TargetKind,
} from '../../model/resources/resourceRef';
import type { OpenJob } from '../../services/jobs/instancePoller';
import type { JobPoller, OnShow } from '../../services/jobs/jobPoller';
import { RowKeys } from './rowKeys';

/** Open jobs of the rows in sight, handed to whoever follows them, instance by instance. */
export class FollowedRows implements Disposable {
  private readonly shown = new Map<string, OnShow>();
  private inSight = new Set<string>();
  private rows: readonly HealthRow[] = [];
  private readonly keys = new RowKeys();

  constructor(private readonly poller: JobPoller) {}

  /** These rows are in sight, and no others. */
  setInSight(targets: readonly ResourceRef<TargetKind>[]): void {
    this.inSight = new Set(targets.map(refKey));
    this.arrange();
  }

  /** The page has these rows now; none while it is hidden. */
  update(rows: readonly HealthRow[]): void {
    this.rows = rows;
    this.arrange();
  }

  dispose(): void {
    this.shown.forEach((shown) => shown.dispose());
    this.shown.clear();
  }

  private arrange(): void {
    const open = new Map<string, { row: HealthRow; jobs: OpenJob[] }>();
    for (const row of this.rows) {
      const jobs = this.inSight.has(this.keys.of(row)) ? openJobs(row) : [];
      if (jobs.length > 0) {
        const key = instanceKey(row);
        open.set(key, { row, jobs: [...(open.get(key)?.jobs ?? []), ...jobs] });
      }
    }
    for (const [key, shown] of this.shown) {
      if (!open.has(key)) {
        shown.dispose();
        this.shown.delete(key);
      }
    }
    for (const [key, { row, jobs }] of open) {
      const shown = this.shown.get(key);
      if (shown) {
        shown.update(jobs);
      } else {
        const { region, instanceId } = row;
        this.shown.set(key, this.poller.show({ region, instanceId }, jobs));
      }
    }
  }
}

function openJobs({ strip, targetType, targetId }: HealthRow): OpenJob[] {
  return strip
    .filter((run) => run.synchronizationJobId !== '' && !isFinal(run))
    .map(({ synchronizationJobId, status }) => ({
      synchronizationJobId,
      status,
      targetType,
      targetId,
    }));
}
