import { firstAt, type JobSeries } from './jobSeries';
import type { JobRow, JobStatus } from './job';

/** What ListSynchronizationJobs can filter by; times in milliseconds, both bounds included. */
export interface JobFilter {
  status?: JobStatus;
  direction?: string;
  targetType?: string;
  targetIds: string[];
  from?: number;
  to?: number;
}

/** Where a page begins: so many jobs in, or just after the last job of the page before. */
export type JobPosition = { offset: number } | { time: number; series: number };

export interface JobPage {
  rows: JobRow[];
  total: number;
  /** Place of the last row, if there are more. */
  next?: { time: number; series: number };
}

/** The part of a series that a filter lets through, walked from the newest job down. */
interface Window {
  series: JobSeries;
  index: number;
  low: number;
  high: number;
}

/** One page over all series, newest first. Counting and seeking cost no walk over the jobs. */
export function listJobs(
  all: JobSeries[],
  filter: JobFilter,
  position: JobPosition,
  size: number,
  now: number,
): JobPage {
  const { status } = filter;
  const windows = all.flatMap((series, index): Window[] => {
    if (!admits(filter, series)) return [];
    const count = series.count(now);
    const low = filter.from === undefined ? 0 : firstAt(series, count, filter.from);
    const high = filter.to === undefined ? count : firstAt(series, count, filter.to + 1);
    return [{ series, index, low, high }];
  });
  const matching = ({ series, low }: Window, end: number) =>
    end <= low
      ? 0
      : status
        ? series.countStatus(status, end, now) - series.countStatus(status, low, now)
        : end - low;
  const total = windows.reduce((sum, each) => sum + matching(each, each.high), 0);

  const heads = new Map(windows.map((each) => [each, each.high]));
  const cut = (each: Window, time: number) =>
    Math.min(each.high, firstAt(each.series, each.high, time));
  let skip = 0;
  if ('time' in position) {
    const later = (each: Window) => (each.index <= position.series ? 0 : 1);
    for (const each of windows) heads.set(each, cut(each, position.time + later(each)));
  } else if (position.offset >= total) {
    return { rows: [], total };
  } else if (position.offset > 0) {
    const newer = (time: number) =>
      windows.reduce(
        (sum, each) => sum + matching(each, each.high) - matching(each, cut(each, time)),
        0,
      );
    const time = seek(windows, newer, position.offset);
    for (const each of windows) heads.set(each, cut(each, time));
    skip = position.offset - newer(time);
  }

  const rows: JobRow[] = [];
  let last: JobPage['next'];
  for (;;) {
    const newest = takeNewest(windows, heads, status, now);
    if (!newest) return { rows, total };
    if (rows.length === size) return { rows, total, next: last };
    heads.set(newest.window, newest.n);
    if (skip-- > 0) continue;
    rows.push(newest.window.series.row(newest.n, now));
    last = { time: newest.time, series: newest.window.index };
  }
}

function admits(filter: JobFilter, { target }: JobSeries): boolean {
  if (filter.direction && filter.direction !== target.direction) return false;
  if (filter.targetType && filter.targetType !== target.type) return false;
  return filter.targetIds.length === 0 || filter.targetIds.includes(target.id.trim());
}

/** Few enough jobs to step over one by one. */
const near = 50;

/** A time at or after which at most `offset` jobs match, and hardly fewer. */
function seek(windows: Window[], newer: (time: number) => number, offset: number): number {
  const filled = windows.filter((each) => each.high > each.low);
  let low = Math.min(...filled.map((each) => each.series.time(each.low)));
  let high = Math.max(...filled.map((each) => each.series.time(each.high - 1))) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const left = offset - newer(middle);
    if (left >= 0 && left <= near) return middle;
    if (left > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function takeNewest(
  windows: Window[],
  heads: Map<Window, number>,
  status: JobStatus | undefined,
  now: number,
): { window: Window; n: number; time: number } | undefined {
  let found: { window: Window; n: number; time: number } | undefined;
  for (const window of windows) {
    const n = window.series.before(heads.get(window)!, status, now);
    if (n < window.low) continue;
    heads.set(window, n + 1);
    const time = window.series.time(n);
    if (!found || time > found.time) found = { window, n, time };
  }
  return found;
}
