import { outcome, type ErrorPair, type OutcomePlan, type Shape } from '../data/jobOutcome';
import type { JobStatus, JobTarget, JobTraits } from '../data/job';
import { firstAt, type JobSeries } from '../data/jobSeries';
import { ListedJobs } from '../data/listedJobs';
import { between, hashText } from '../data/random';
import { ScheduledJobs, type Schedule } from '../data/scheduledJobs';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** Schedules are told in the time of Asia/Shanghai, which has no summer time. */
const shanghai = 8 * hour;
/** Weeks begin on Sunday; the epoch was a Thursday. */
const firstSunday = 3 * day;

/** How many runs after start a lasting fault meets. */
const followingRuns = 150;

/** When a target runs by itself. Hours and `hh:mm` are in Asia/Shanghai. */
export type Rhythm =
  | { daily: string[] }
  /** Once within each of these hours. */
  | { hours: number[] }
  | { everyMinutes: number }
  /** 1 is Sunday. */
  | { weekdays: number[]; at: string };

/** A run that is not like the others. */
export interface Exception {
  status?: JobStatus;
  shape?: Shape;
  error?: ErrorPair;
  description?: string;
}

export interface RunPlan extends OutcomePlan {
  rhythm: Rhythm;
  /** About how many runs there are at start. */
  jobs: number;
  /** Usual length of a run. */
  seconds: number;
  /** Of 50 runs so many fail, and so many fail in part. */
  failed?: number;
  partial?: number;
  /** By age: 0 is the newest run that has ended at start. */
  exceptions?: Record<number, Exception>;
  /** Nothing ran by itself in these last days. */
  stoppedDaysAgo?: number;
  /** How the runs end that begin after start, so that what is broken stays broken for a while. */
  afterwards?: Exception;
}

/** A run that was written down, so many minutes before start; manual unless told. */
export interface ExtraRun extends Exception {
  minutesAgo: number;
  seconds?: number;
  trigger?: 'auto' | 'manual';
}

export interface PlanContext {
  seed: number;
  /** Emulator time at start. */
  now: number;
}

/** The automatic runs of a target. */
export function scheduledJobs(context: PlanContext, target: JobTarget, plan: RunPlan): JobSeries {
  const hash = hashText(context.seed, target.id);
  const { period, slots, jitter } = readRhythm(plan.rhythm);
  const shift = (period === 7 * day ? firstSunday : 0) - shanghai;
  const current = Math.floor((context.now - shift) / period) * period + shift;
  const origin = current - Math.ceil(plan.jobs / slots.length) * period;
  const first = Math.floor(origin / period) * slots.length;
  const longest = Math.round(plan.seconds * 1.6 * second);
  const traits = (n: number, given: Exception): JobTraits => ({
    status: given.status ?? 'success',
    trigger: 'auto',
    queue: 2 * second,
    duration: between(hash, (first + n) * 5 + 1, Math.round(plan.seconds * 600), longest),
    description: given.description,
    result: outcome(plan, { status: 'success', ...given, hash, n: first + n }),
  });
  const exceptions = new Map<number, JobTraits>();
  const schedule: Schedule = {
    seed: context.seed,
    hash,
    target,
    first,
    origin,
    period,
    slots,
    jitter,
    queue: 2 * second,
    longest,
    pattern: pattern(hash, first, plan),
    exceptions,
    traits: (n, status) => traits(n, { status }),
  };
  if (plan.stoppedDaysAgo !== undefined) {
    const stop = context.now - plan.stoppedDaysAgo * day;
    schedule.most = new ScheduledJobs(schedule).count(stop);
  }
  const series = new ScheduledJobs(schedule);
  const ended = firstAt(series, series.count(context.now), context.now - longest);
  for (const [age, exception] of Object.entries(plan.exceptions ?? {})) {
    const n = ended - 1 - Number(age);
    if (n >= 0) exceptions.set(n, traits(n, exception));
  }
  for (let n = ended; plan.afterwards && n < ended + followingRuns; n++) {
    exceptions.set(n, traits(n, plan.afterwards));
  }
  return series;
}

/** The runs of a target that were started by hand, or that something is wrong with. */
export function extraJobs(
  context: PlanContext,
  target: JobTarget,
  plan: OutcomePlan,
  runs: ExtraRun[],
): JobSeries {
  const hash = hashText(context.seed, `${target.id}/extra`);
  const jobs = runs.map((run, n) => {
    const status = run.status ?? 'success';
    return {
      status,
      trigger: run.trigger ?? 'manual',
      queue: 2 * second,
      start: context.now - Math.round(run.minutesAgo * minute),
      duration: (run.seconds ?? 40) * second,
      description: run.description,
      result: outcome(plan, { ...run, status, hash, n }),
    };
  });
  return new ListedJobs(context.seed, target, jobs);
}

/** Statuses in turn, beginning with that of the first job. */
function pattern(hash: number, first: number, plan: RunPlan): JobStatus[] {
  const { failed = 0, partial = 0 } = plan;
  const statuses = new Array<JobStatus>(50).fill('success');
  for (let n = 0; n < failed; n++) statuses[between(hash, 900 + n, 0, 49)] = 'failed';
  for (let n = 0; n < partial; n++) statuses[between(hash, 950 + n, 0, 49)] = 'partial_success';
  return statuses.map((_, n) => statuses[(first + n) % statuses.length]!);
}

function readRhythm(rhythm: Rhythm): { period: number; slots: number[]; jitter: number } {
  if ('daily' in rhythm) {
    return { period: day, slots: rhythm.daily.map(readTime), jitter: 3 * second };
  }
  if ('hours' in rhythm) {
    return { period: day, slots: rhythm.hours.map((each) => each * hour), jitter: 55 * minute };
  }
  if ('weekdays' in rhythm) {
    const slots = rhythm.weekdays.map((each) => (each - 1) * day + readTime(rhythm.at));
    return { period: 7 * day, slots, jitter: 3 * second };
  }
  const length = rhythm.everyMinutes * minute;
  const slots = Array.from({ length: Math.floor(day / length) }, (_, n) => n * length);
  return { period: day, slots, jitter: 20 * second };
}

function readTime(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * hour + minutes * minute;
}
