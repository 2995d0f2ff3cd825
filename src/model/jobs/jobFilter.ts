import type { LocalDay } from '../text/localDay';

/** What the service filters a list of jobs by. A member that is absent does not filter. */
export interface JobFilter {
  status?: string;
  direction?: string;
  targetType?: string;
  period?: Period;
}

/** What a list of jobs in the tree is asked with: a day, which goes before a period, is a row and no filter of the user. */
export interface JobListFilter extends JobFilter {
  day?: LocalDay;
}

/** Periods a filter offers, counted back from the moment of the question. */
export const periods = ['1h', '24h', '7d', '30d'] as const;
export type Period = (typeof periods)[number];

const hour = 3_600_000;
const lengths: Record<Period, number> = {
  '1h': hour,
  '24h': 24 * hour,
  '7d': 7 * 24 * hour,
  '30d': 30 * 24 * hour,
};

/** Lower bound of a period in Unix milliseconds, cut to the minute so that equal questions look equal. */
export function periodStart(period: Period, now: number): number {
  return Math.floor((now - lengths[period]) / 60_000) * 60_000;
}

export function isEmptyFilter(filter: JobFilter): boolean {
  return !filter.status && !filter.direction && !filter.targetType && !filter.period;
}

/** Whether the service would list a job under a filter; periods bound its start. */
export function fitsFilter(
  job: { status: string; direction: string; targetType: string; startTime?: number },
  { status, direction, targetType, period }: JobFilter,
  now: number,
): boolean {
  return (
    (!status || job.status === status) &&
    (!direction || job.direction === direction) &&
    (!targetType || job.targetType === targetType) &&
    (!period || (job.startTime !== undefined && job.startTime >= periodStart(period, now)))
  );
}

/** The service's values are short words; new ones may come, so a list of them would be too narrow. */
function isValue(value: unknown): value is string {
  return typeof value === 'string' && /^\w{1,64}$/.test(value);
}

/** Reads a filter that was stored, or came in from outside; what is not understood does not filter. */
export function readFilter(value: unknown): JobFilter {
  if (typeof value !== 'object' || value === null) {
    return {};
  }
  const { status, direction, targetType, period } = value as Record<string, unknown>;
  return {
    ...(isValue(status) && { status }),
    ...(isValue(direction) && { direction }),
    ...(isValue(targetType) && { targetType }),
    ...(periods.includes(period as Period) && { period: period as Period }),
  };
}

/** The part of a filter that applies below one target, whose type and direction are given already. */
export function withinTarget(filter: JobFilter): JobFilter {
  return {
    ...(filter.status && { status: filter.status }),
    ...(filter.period && { period: filter.period }),
  };
}
