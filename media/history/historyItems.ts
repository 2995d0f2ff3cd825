import * as l10n from '@vscode/l10n';
import type { DateStyle } from '../../src/model/text/formatTime';
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
  run: MarkedRun;
}

export type HistoryItem = DayItem | RunItem;

export interface HistoryFilter {
  /** Part of a status, an error code, a remark or an id, in any case. */
  text: string;
}

/** The runs that a filter leaves, newest first, under a line for each day of the reader's zone. */
export function historyItems(
  runs: readonly MarkedRun[],
  { text }: HistoryFilter,
  { locale, timeZone }: DateStyle,
): HistoryItem[] {
  // Swedish writes dates as forms want them: 2026-11-22.
  const sortable = new Intl.DateTimeFormat('sv', { timeZone });
  const readable = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' });
  const wanted = text.trim().toLocaleLowerCase();
  const items: HistoryItem[] = [];
  let day: DayItem | undefined;
  for (const run of runs) {
    if (wanted !== '' && !wordsOf(run).some((each) => each.toLocaleLowerCase().includes(wanted))) {
      continue;
    }
    const at = jobMoment(run);
    const date = at === undefined ? '' : sortable.format(at);
    if (day?.day !== date) {
      const label = at === undefined ? l10n.t('start unknown') : readable.format(at);
      day = { kind: 'day', key: `day ${date}`, day: date, label, runs: 0, failed: 0 };
      items.push(day);
    }
    day.runs++;
    day.failed += run.status === 'failed' ? 1 : 0;
    items.push({ kind: 'run', key: run.synchronizationJobId, run });
  }
  return items;
}

/** Index of the first line of a day, or of the newest day before it; `undefined` when all are later. */
export function indexOfDay(items: readonly HistoryItem[], day: string): number | undefined {
  const index = items.findIndex(
    (item) => item.kind === 'day' && item.day !== '' && item.day <= day,
  );
  return index < 0 ? undefined : index;
}

function wordsOf({ synchronizationJobId, status, errorCode = '', marks }: MarkedRun): string[] {
  return [synchronizationJobId, statusWord(status), errorCode, ...marks.map(markWord)];
}
