import type { ToolAnswer } from '../../model/agents/toolAnswer';
import {
  compareJobs,
  type ComparedMember,
  type ComparedCell,
  type JobComparison,
} from '../../model/jobs/compareJobs';
import { jobTargetTypes, isFinal } from '../../model/jobs/job';
import type { EntityKind, Operation } from '../../model/jobs/statistics';
import { directions } from '../../model/resources/direction';
import { instanceKey } from '../../model/resources/resourceRef';
import { isoTime } from '../../model/text/formatTime';
import type { Asked } from './asked';
import { findJob } from './findJob';
import { idText, knownStatuses, knownWord } from './telling';
import { jobOf, untrustedOfJob } from './tellJob';
import { ToolProblem } from './toolProblem';

/** A group of counters that differs. */
export interface ToldDifference {
  kind: EntityKind;
  operation: Operation;
  before: Counters;
  after: Counters;
}

type Counters = Pick<ComparedCell['before'], 'total' | 'success' | 'failed' | 'skipped'>;

/** Answers how two jobs of an instance differ, as their comparison page says it. */
export async function compareRuns(
  asked: Asked,
  before: string,
  after: string,
): Promise<ToolAnswer> {
  const [left, right] = await Promise.all([findJob(asked, before), findJob(asked, after)]);
  if (instanceKey(left.instance) !== instanceKey(right.instance)) {
    throw new ToolProblem('input', 'The two jobs belong to different instances.');
  }
  const jobs = [left.read.job, right.read.job] as const;
  const comparison = compareJobs(...jobs);
  const isSameTarget = jobs[0].targetId === jobs[1].targetId;
  return {
    complete: jobs.every(isFinal),
    covers: jobs.every(isFinal)
      ? 'both jobs, which have ended'
      : 'both jobs; one of them has not ended, so its counters still change',
    asOf: isoTime(Math.min(left.read.readAt, right.read.readAt)),
    body: {
      before: jobOf(left.read, left.instance, asked),
      after: jobOf(right.read, right.instance, asked),
      isSame: comparison.isEmpty,
      isSameTarget,
      ...(comparison.durationDifference !== undefined && {
        secondsMore: Math.round(comparison.durationDifference / 1000),
      }),
      members: membersOf(comparison),
      differences: differencesOf(comparison),
      ...(hasCounts(comparison) ? {} : { note: noCountsNote }),
      untrusted: {
        before: untrustedOfJob(left.read, left.instance, asked),
        after: untrustedOfJob(right.read, right.instance, asked),
      },
    },
    next: [`idaas_sync_explain_job ${JSON.stringify({ job: jobs[1].synchronizationJobId })}`],
  };
}

/** Counters that differ, the largest difference first. */
export function differencesOf(comparison: JobComparison): ToldDifference[] {
  if (!hasCounts(comparison)) {
    return [];
  }
  const { columns, rows } = comparison;
  const size = ({ before, after }: ToldDifference) =>
    Math.abs(after.failed - before.failed) * 1_000 + Math.abs(after.total - before.total);
  return rows
    .flatMap(({ kind, cells }) =>
      cells.flatMap(({ differs, before, after }, column) => {
        const operation = columns[column];
        return differs && operation
          ? [{ kind, operation, before: countersOf(before), after: countersOf(after) }]
          : [];
      }),
    )
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
    .sort((a, b) => size(b) - size(a));
}

const hasCounts = ({ noCounts: { before, after } }: JobComparison): boolean =>
  before === undefined && after === undefined;

const noCountsNote =
  'One of the jobs has counted nothing, as its record says: its zeros are no loss of entries, and no counts can be compared.';

const countersOf = ({ total, success, failed, skipped }: Counters): Counters => ({
  total,
  success,
  failed,
  skipped,
});

/** Words that may be told as they are, per member; what is left out is free text, a number, or said elsewhere. */
const words: Partial<Record<ComparedMember, readonly string[]>> = {
  status: knownStatuses,
  targetType: jobTargetTypes,
  direction: directions,
  triggerType: ['auto', 'manual'],
};

/** Members of the jobs that differ, beside their times and their free text. */
export function membersOf({ values }: JobComparison) {
  return values.flatMap(({ member, before, after }) => {
    const tell = (value: string | number | undefined) =>
      typeof value !== 'string'
        ? ''
        : member === 'targetId'
          ? idText(value)
          : knownWord(value, words[member] ?? []);
    return member === 'targetId' || words[member]
      ? [{ member, before: tell(before), after: tell(after) }]
      : [];
  });
}
