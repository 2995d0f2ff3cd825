import * as l10n from '@vscode/l10n';
import { formatDay, isoDay, type DateStyle } from '../../src/model/text/formatTime';
import type { MarkedRun } from '../../src/model/jobs/history';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { statusWord } from '../../src/model/text/words';
import { markWord } from '../shared/runText';

/** Runs that began on one day of the reader's zone. */
export interface DayItem {
  kind: 'day';
  key: string;
  /** `2026-11-22`; empty for runs of which nobody knows when they began. */
  day: string;
  label: string;
  runs: number;
  failed: number;
}

export interface RunItem {
  kind: 'run';
  key: string;
  /** As that of its {@link DayItem}. */
  day: string;
  run: MarkedRun;
}

export type HistoryItem = DayItem | RunItem;

export interface HistoryFilter {
  /** Part of a status, an error code, a remark or an id, in any case. */
  text: string;
}

/** With hardly more runs than days, a line for each day would double the lines and say what the rows say. */
const runsForDays = 1.5;

/**
 * The runs that a filter leaves, newest first, under a line for each day of the reader's zone; without these lines where
 * days have hardly more than one run.
 */
export function historyItems(
  runs: readonly MarkedRun[],
  { text }: HistoryFilter,
  dates: DateStyle,
): HistoryItem[] {
  const wanted = text.trim().toLocaleLowerCase();
  const items: HistoryItem[] = [];
  let day: DayItem | undefined;
  for (const run of runs) {
    if (wanted !== '' && !wordsOf(run).some((each) => each.toLocaleLowerCase().includes(wanted))) {
      continue;
    }
    const at = jobMoment(run);
    const date = at === undefined ? '' : isoDay(at, dates);
    if (day?.day !== date) {
      const label = at === undefined ? l10n.t('start unknown') : formatDay(at, dates);
      day = { kind: 'day', key: `day ${date}`, day: date, label, runs: 0, failed: 0 };
      items.push(day);
    }
    day.runs++;
    day.failed += run.status === 'failed' ? 1 : 0;
    items.push({ kind: 'run', key: run.synchronizationJobId, day: date, run });
  }
  const found = items.filter((item) => item.kind === 'run');
  return found.length < runsForDays * (items.length - found.length) ? found : items;
}

/** Index of the first line of a day, or of the newest day before it; `undefined` when all are later. */
export function indexOfDay(items: readonly HistoryItem[], day: string): number | undefined {
  const index = items.findIndex((item) => item.day !== '' && item.day <= day);
  return index < 0 ? undefined : index;
}

function wordsOf({ synchronizationJobId, status, errorCode = '', marks }: MarkedRun): string[] {
  return [synchronizationJobId, statusWord(status), errorCode, ...marks.map(markWord)];
}
