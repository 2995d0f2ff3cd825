import * as l10n from '@vscode/l10n';
import type { ComparedCell } from '../../src/model/jobs/compareJobs';
import { signed } from '../../src/model/jobs/comparisonMarkdown';
import { outcomeCount } from '../../src/model/text/outcomeCount';
import { clauses } from '../../src/model/text/clauses';

const outcomes = ['success', 'failed', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];

type Side = ComparedCell['before'];

/** A side of a cell: its total, or a dash where the job reports none. */
export function sideText({ total, reported }: Side, number: (value: number) => string): string {
  return reported ? number(total) : '–';
}

/** Whether a difference is for the better or the worse; more or fewer successes are neither. */
export type Turn = 'better' | 'worse' | 'neither';

/**
 * What became of how many more or fewer items: "+2 failed". Successes go without saying where they are all that differs:
 * then they are the difference of the totals once more.
 */
export function differenceParts({ difference }: Pick<ComparedCell, 'difference'>): {
  outcome: Outcome;
  turn: Turn;
  text: string;
}[] {
  const isMoreThanSuccess = difference.success !== difference.total;
  return outcomes
    .filter((outcome) => difference[outcome] !== 0)
    .filter((outcome) => outcome !== 'success' || isMoreThanSuccess)
    .map((outcome) => ({
      outcome,
      turn: outcome === 'success' ? 'neither' : difference[outcome] > 0 ? 'worse' : 'better',
      text: outcomeCount(outcome, signed(difference[outcome])),
    }));
}

/** All of a cell in words: "Users, Created: from 12 to 15, +3; +2 succeeded, +1 failed". */
export function cellName(
  place: string,
  cell: ComparedCell,
  number: (value: number) => string,
): string {
  const { before, after, difference } = cell;
  if (!before.reported && !after.reported) {
    return l10n.t('{0}: no numbers', place);
  }
  if (Object.values(difference).every((each) => each === 0)) {
    return l10n.t('{0}: {1}, unchanged', place, number(after.total));
  }
  const parts = differenceParts(cell).map(({ text }) => text);
  const words = l10n.t(
    '{0}: from {1} to {2}, {3}',
    place,
    before.reported ? number(before.total) : l10n.t('no number'),
    after.reported ? number(after.total) : l10n.t('no number'),
    signed(difference.total),
  );
  return parts.length > 0 ? l10n.t('{0}; {1}', words, clauses(parts)) : words;
}
