import type { MarkedRun } from '../../model/jobs/history';
import type { HistoryPageChange } from '../../protocol/historyPage';

/** Where two lists of runs differ; a run that did not change is the same object in both. */
export function runsDiffer(
  before: readonly MarkedRun[],
  now: readonly MarkedRun[],
): Omit<HistoryPageChange, 'frame'> {
  const shorter = Math.min(before.length, now.length);
  let at = 0;
  while (at < shorter && before[at] === now[at]) {
    at++;
  }
  let same = 0;
  while (same < shorter - at && before.at(-1 - same) === now.at(-1 - same)) {
    same++;
  }
  return {
    at,
    removed: before.length - at - same,
    added: now.slice(at, now.length - same),
  };
}
