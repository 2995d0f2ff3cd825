import type { GivenRun } from '../../src/model/health/runs';
import type { JobSummary } from '../../src/model/jobs/job';

/** When the targets of these tests are judged: 22 November 2026, 04:05 UTC. */
export const judged = Date.UTC(2026, 10, 22, 4, 5);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A run that looked at 120 items, changed one and ended after a minute; say what matters to the test. */
export function aRun(ago: number, overrides: Partial<GivenRun> = {}): GivenRun {
  const startTime = judged - ago;
  return {
    synchronizationJobId: `sync_test_${startTime}`,
    status: 'success',
    direction: 'inbound',
    triggerType: 'auto',
    startTime,
    endTime: startTime + minute,
    ...counted({ updated: 1, same: 119 }),
    ...overrides,
  };
}

/** Counters of a run, as a list keeps them. */
export function counted(
  volume: NonNullable<JobSummary['volume']>,
  failed = 0,
  skipped = 0,
): Pick<JobSummary, 'counts' | 'volume'> {
  const { same = 0, pushed = 0, exported = 0, ...rest } = volume;
  const changing = Object.values(rest).reduce((sum, each) => sum + each, 0);
  const done = changing + pushed + exported - failed - skipped;
  const changed = Math.min(changing, done);
  return {
    volume,
    counts: { compared: changing + same, changed, delivered: done - changed, failed, skipped },
  };
}

/** Runs an hour apart, the newest an hour ago; one per override, newest first. */
export function hourly(...overrides: Partial<GivenRun>[]): GivenRun[] {
  return overrides.map((each, n) => aRun((n + 1) * hour, each));
}

/** So many ordinary runs an hour apart, beginning so many hours ago. */
export function ordinary(count: number, from = 1): GivenRun[] {
  return Array.from({ length: count }, (_, n) => aRun((from + n) * hour));
}
