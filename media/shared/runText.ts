import * as l10n from '@vscode/l10n';
import { formatDuration, formatMoment, type DateStyle } from '../../src/model/text/formatTime';
import type { MarkedRun, RunMark } from '../../src/model/jobs/history';
import { itemsSeen, jobDuration } from '../../src/model/jobs/job';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { oneLine } from '../../src/model/text/plainText';
import { statusWord } from '../../src/model/text/words';
import { clauses } from '../../src/model/text/clauses';

export function markWord(mark: RunMark): string {
  switch (mark) {
    case 'spike':
      return l10n.t('unusual number of changes');
    case 'slow':
      return l10n.t('unusually long');
    case 'zero':
      return l10n.t('nothing seen where there used to be entries');
  }
}

/** A run in words: "22 Nov, 01:45: Failed, 2 min 14 s, 3,412 items, 12 failed". */
export function runText(
  run: MarkedRun,
  dates: DateStyle,
  number: (value: number) => string,
): string {
  const { status, counts, errorCode, marks } = run;
  const { changed = 0, delivered = 0, failed = 0 } = counts ?? {};
  const [at, duration, items] = [jobMoment(run), jobDuration(run), itemsSeen(run)];
  const facts = [
    statusWord(status),
    duration !== undefined && formatDuration(duration),
    items === undefined ? l10n.t('no counters') : l10n.t('{0} items', number(items)),
    changed > 0 && l10n.t('{0} changed', number(changed)),
    delivered > 0 && l10n.t('{0} delivered', number(delivered)),
    failed > 0 && l10n.t('{0} failed', number(failed)),
    ...marks.map(markWord),
    errorCode !== undefined && oneLine(errorCode, 80),
  ];
  const words = clauses(facts);
  const moment = at === undefined ? l10n.t('start unknown') : formatMoment(at, dates);
  return l10n.t('{0}: {1}', moment, words);
}

/** All runs of a strip in a sentence, for those who do not see it. */
export function stripText(
  runs: readonly MarkedRun[],
  dates: DateStyle,
  number: (value: number) => string,
): string {
  const newest = runs.at(-1);
  if (!newest) {
    return l10n.t('No runs');
  }
  const count = (status: string) => runs.filter((run) => run.status === status).length;
  const zeros = runs.filter(({ marks }) => marks.includes('zero')).length;
  const facts = [
    l10n.t('Last {0} runs', runs.length),
    l10n.t('{0} succeeded', count('success')),
    count('partial_success') > 0 && l10n.t('{0} partially succeeded', count('partial_success')),
    count('failed') > 0 && l10n.t('{0} failed', count('failed')),
    zeros > 0 && l10n.t('{0} saw nothing where there used to be entries', zeros),
  ];
  const words = clauses(facts);
  return l10n.t('{0}. Newest: {1}', words, runText(newest, dates, number));
}
