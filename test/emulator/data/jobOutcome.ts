import { between } from './random';
import type { JobResult, JobStatus, Operation, Stat, Statistics } from './job';

/** How many objects of each kind the source holds. */
export interface Population {
  users: number;
  units: number;
  groups?: number;
  members?: number;
}

export interface ErrorPair {
  ErrorCode: string;
  ErrorMessage: string;
  /** The run ended before anything was compared: all counters are zero. */
  atOnce?: true;
}

/** What is remarkable about a run, beyond its status. */
export type Shape =
  | 'usual'
  /** Success, but nothing was compared. */
  | 'hollow'
  | 'spike'
  /** 26 deletions where 30 are allowed. */
  | 'nearGuard'
  /** 12 of 64 new accounts refused. */
  | 'refusals'
  /** Half of the statistics are missing. */
  | 'half'
  /** No Result at all. */
  | 'none'
  | 'export';

export interface OutcomePlan {
  mode: 'pull' | 'push' | 'application';
  population: Population;
  /** Drawn from for runs that failed or failed in part. */
  errors: ErrorPair[];
}

type Counts = Partial<Record<Operation, number>>;

const stat = (total: number, failed = 0, skipped = 0): Stat => ({
  Total: total,
  Success: total - failed - skipped,
  Failed: failed,
  Skipped: skipped,
});

const operations = ['Created', 'Updated', 'Binded', 'Deleted', 'Same', 'Pushed'] as const;

/** Counters and error pair of run n; the same run always ends the same. */
export function outcome(
  plan: OutcomePlan,
  run: { status: JobStatus; shape?: Shape; error?: ErrorPair; hash: number; n: number },
): JobResult | undefined {
  const { hash, n, status, shape = 'usual' } = run;
  if (shape === 'none') return undefined;
  if (shape === 'export') {
    const rows = plan.population.users;
    return { UserStatistics: { ...statistics({}, 0), Exported: stat(rows, 0, 2) } };
  }
  const failing = status === 'failed' || status === 'partial_success';
  const error = failing
    ? (run.error ?? plan.errors[between(hash, n * 7, 0, plan.errors.length - 1)])
    : undefined;
  const isEmpty = shape === 'hollow' || error?.atOnce;
  const users = isEmpty ? {} : userCounts(plan, shape, hash, n);
  const share = failing ? (status === 'failed' ? 1 : shape === 'refusals' ? 12 / 64 : 0.4) : 0;
  const { units, groups = 0, members = 0 } = plan.population;
  const quiet = (count: number, each: number): Counts =>
    isEmpty || count === 0
      ? {}
      : settle(plan, { Updated: between(hash, n * 11 + each, 0, 2) }, count);
  const result: JobResult = {
    UserStatistics: statistics(users, share, between(hash, n * 13, 0, 9) === 0 ? 1 : 0),
    OrganizationalUnitStatistics: statistics(quiet(units, 1), status === 'failed' ? 1 : 0),
    GroupStatistics: statistics(quiet(groups, 2), 0),
    GroupMemberStatistics: statistics(quiet(members, 3), 0),
    ErrorCode: error?.ErrorCode,
    ErrorMessage: error?.ErrorMessage,
  };
  return shape === 'half' ? half(result) : result;
}

function userCounts(plan: OutcomePlan, shape: Shape, hash: number, n: number): Counts {
  const { users } = plan.population;
  const some = (draw: number, share: number) =>
    between(hash, n * 17 + draw, 0, Math.ceil(users * share));
  const usual: Counts = {
    Created: some(1, 0.002) + 1,
    Updated: some(2, 0.008) + 1,
    Binded: plan.mode === 'pull' ? Math.max(0, some(3, 0.002) - 1) : 0,
    Deleted: Math.max(0, some(4, 0.002) - 1),
  };
  const remarkable: Partial<Record<Shape, Counts>> = {
    spike: { Created: Math.round(users * 0.12), Updated: Math.round(users * 0.61), Deleted: 9 },
    nearGuard: { ...usual, Deleted: 26 },
    refusals: { ...usual, Created: 64 },
  };
  return settle(plan, remarkable[shape] ?? usual, users);
}

/** Adds what was left alone, or what was told to an application. */
function settle(plan: OutcomePlan, counts: Counts, population: number): Counts {
  const { Created = 0, Updated = 0, Binded = 0, Deleted = 0 } = counts;
  if (plan.mode === 'application') return { ...counts, Pushed: Created + Updated + Deleted };
  return { ...counts, Same: Math.max(0, population - Created - Updated - Binded) };
}

/** Failures fall on what was created and updated, in the share given. */
function statistics(counts: Counts, failedShare: number, skipped = 0): Statistics {
  const entries = operations.map((operation): [Operation, Stat] => {
    const total = counts[operation] ?? 0;
    if (operation === 'Same' || total === 0) return [operation, stat(total)];
    const failed = operation === 'Binded' ? 0 : Math.ceil(total * failedShare);
    return [
      operation,
      stat(total, failed, operation === 'Updated' && failed < total ? skipped : 0),
    ];
  });
  return Object.fromEntries(entries);
}

function half({ UserStatistics, OrganizationalUnitStatistics, ...rest }: JobResult): JobResult {
  const { Created, Updated, Same } = UserStatistics ?? {};
  const { ErrorCode, ErrorMessage } = rest;
  return {
    UserStatistics: { Created, Updated, Same },
    OrganizationalUnitStatistics,
    ErrorCode,
    ErrorMessage,
  };
}
