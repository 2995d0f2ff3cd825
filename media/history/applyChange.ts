import type { HistoryPageChange, HistoryPageModel } from '../../src/protocol/historyPage';

/** The model after a change; nothing is made anew of a history whose runs are as they were. */
export function applyChange(
  { history: before }: HistoryPageModel,
  { frame, at, removed, added }: HistoryPageChange,
): HistoryPageModel {
  const { history, ...rest } = frame;
  const runs = before?.runs ?? [];
  const isSame = removed === 0 && added.length === 0;
  return {
    ...rest,
    ...(history && {
      history: { ...history, runs: isSame ? runs : runs.toSpliced(at, removed, ...added) },
    }),
  };
}
