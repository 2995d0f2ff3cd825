import { jobMoment } from '../../model/jobs/jobWords';
import type { JobSummary } from '../../model/jobs/job';
import type { DayNode, JobsParent } from '../../model/resources/treeNode';
import { localDayOf, writeLocalDay, type LocalDay } from '../../model/text/localDay';

/** The day that was asked for, whether its list has come that far or not. */
export interface PinnedDay {
  parent: JobsParent;
  day: LocalDay;
}

/** Jobs as they were put under days last. */
interface Grouped {
  readonly instance: JobsParent['instance'];
  readonly jobs: readonly JobSummary[];
  /** By their beginning. */
  readonly days: ReadonlyMap<number, DayNode>;
  /** The day of the last job. */
  readonly last?: LocalDay;
}

/** By the row the days are below: there are thousands of jobs, and with each page nearly all are as they were. */
const grouped = new WeakMap<JobsParent, Grouped>();

/**
 * Jobs by the day they began, in the order in which the days come. One of no known time stands with the job before; the
 * first has a time. A day that got no job since it was asked for last is the same object.
 */
export function dayRows(parent: JobsParent, jobs: readonly JobSummary[]): DayNode[] {
  const { instance } = parent;
  const known = grouped.get(parent);
  const before: Grouped =
    known?.instance === instance && known.jobs.every((job, at) => jobs[at] === job)
      ? known
      : { instance, jobs: [], days: new Map() };
  const changed = new Map<number, { day: LocalDay; jobs: JobSummary[]; failed: number }>();
  let day = before.last;
  for (const job of jobs.slice(before.jobs.length)) {
    const moment = jobMoment(job);
    // Most jobs are of the day of the job before: its bounds are known.
    if (moment !== undefined && !(day && day.from <= moment && moment < day.to)) {
      day = localDayOf(moment);
    }
    if (day) {
      const row = before.days.get(day.from);
      const into = changed.get(day.from) ?? {
        day,
        jobs: [...(row?.jobs ?? [])],
        failed: row?.failed ?? 0,
      };
      changed.set(day.from, into);
      into.jobs.push(job);
      into.failed += job.status === 'failed' ? 1 : 0;
    }
  }
  const days = new Map(before.days);
  for (const [from, content] of changed) {
    const id = `${parent.id}/${writeLocalDay(content.day)}`;
    days.set(from, { kind: 'day', id, parent, instance, ...content });
  }
  grouped.set(parent, { instance, jobs, days, last: day });
  return [...days.values()];
}

/** The row of a day that was gone to. */
export function dayGoneTo({ parent, day }: PinnedDay): DayNode {
  const { instance } = parent;
  return { kind: 'day', id: `${parent.id}/to/${writeLocalDay(day)}`, parent, instance, day };
}
