import type { MarkedRun } from '../../src/model/jobs/history';
import type { HistoryPageModel } from '../../src/protocol/historyPage';
import { historyGallery } from './historyGallery';

const quarter = 900_000;

/** The page of a history with so many runs, one every quarter of an hour. */
export function longHistory(runs: number): HistoryPageModel {
  const model = historyGallery['many']!;
  const { history: before } = model;
  const [pattern] = before?.runs ?? [];
  if (!before || !pattern) throw new Error('The gallery has no runs to repeat.');
  const newest = pattern.startTime ?? 0;
  const repeated = Array.from({ length: runs }, (_, index): MarkedRun => {
    const like = before.runs[index % before.runs.length] ?? pattern;
    const startTime = newest - index * quarter;
    return {
      ...like,
      synchronizationJobId: `sync_${String(index).padStart(38, '0')}`,
      startTime,
      endTime: startTime + 60_000,
    };
  });
  return { ...model, history: { ...before, runs: repeated } };
}
