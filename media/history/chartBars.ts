import type { MarkedRun, Usual } from '../../src/model/jobs/history';
import { jobDuration } from '../../src/model/jobs/job';
import { stripBars, type Bar } from '../shared/stripBars';

/** A run in a chart; heights are shares of the track, from 0 to 1. */
export interface ChartBar {
  id: string;
  tone: Bar['tone'];
  shape: Bar['shape'];
  height: number;
  marked: boolean;
}

export interface Chart {
  bars: ChartBar[];
  /** The highest value, which a full bar stands for. */
  most: number;
  /** Where the median is. */
  median?: number;
}

/** What a chart draws of each run. */
export type Measure = 'duration' | 'changed';

const measured = (run: MarkedRun, measure: Measure): number =>
  (measure === 'duration' ? jobDuration(run) : run.counts?.changed) ?? 0;

/** Runs as bars, oldest first; the scale is linear, so that heights can be compared. */
export function chartBars(
  newestFirst: readonly MarkedRun[],
  measure: Measure,
  usual: Usual | undefined,
): Chart {
  const runs = [...newestFirst].reverse();
  const looks = stripBars(runs);
  const most = Math.max(0, usual?.median ?? 0, ...runs.map((run) => measured(run, measure)));
  const mark = measure === 'duration' ? 'slow' : 'spike';
  return {
    most,
    ...(usual && most > 0 && { median: usual.median / most }),
    bars: runs.map((run, index) => ({
      id: run.synchronizationJobId,
      tone: looks[index]?.tone ?? 'neutral',
      shape: looks[index]?.shape ?? 'hollow',
      height: most > 0 ? measured(run, measure) / most : 0,
      marked: run.marks.includes(mark) || (measure === 'changed' && run.marks.includes('zero')),
    })),
  };
}
