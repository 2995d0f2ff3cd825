import type { MarkedRun } from '../../src/model/jobs/history';
import { itemsSeen, jobDuration } from '../../src/model/jobs/job';

/** How a run is drawn: by shape and by colour, so that colour is never the only sign. */
export type BarShape = 'solid' | 'split' | 'capped' | 'hollow';

/** One run of a strip. Heights are shares of their track, from 0 to 1. */
export interface Bar {
  shape: BarShape;
  tone: 'success' | 'failed' | 'skipped' | 'active' | 'neutral';
  /** Duration against the longest of the strip. */
  height: number;
  /** Items against the most of the strip. */
  volume: number;
  /** Nothing was looked at where there used to be something. */
  zero: boolean;
  /** Far more or fewer changes, or far longer, than usual. */
  remarkable: boolean;
}

function lookOf(status: string): Pick<Bar, 'shape' | 'tone'> {
  switch (status) {
    case 'success':
      return { shape: 'solid', tone: 'success' };
    case 'failed':
      return { shape: 'split', tone: 'failed' };
    case 'partial_success':
      return { shape: 'capped', tone: 'skipped' };
    case 'running':
    case 'pending':
      return { shape: 'hollow', tone: 'active' };
    default:
      return { shape: 'hollow', tone: 'neutral' };
  }
}

/** A share with a square root: beside one run of an hour, those of a minute are still seen to differ. */
function share(value: number | undefined, most: number): number {
  return value === undefined || value <= 0 || most <= 0 ? 0 : Math.sqrt(value / most);
}

/** Lays runs out as the bars of a strip. */
export function stripBars(
  runs: readonly Pick<
    MarkedRun,
    'status' | 'startTime' | 'endTime' | 'counts' | 'volume' | 'marks'
  >[],
): Bar[] {
  const longest = Math.max(0, ...runs.map((run) => jobDuration(run) ?? 0));
  const most = Math.max(0, ...runs.map((run) => itemsSeen(run) ?? 0));
  return runs.map((run) => ({
    ...lookOf(run.status),
    height: share(jobDuration(run), longest),
    volume: share(itemsSeen(run), most),
    zero: run.marks.includes('zero'),
    remarkable: run.marks.includes('spike') || run.marks.includes('slow'),
  }));
}
