import * as l10n from '@vscode/l10n';
import type { Cell } from '../../src/model/jobs/statistics';
import { outcomeCount } from '../../src/model/text/outcomeCount';

export const outcomes = ['success', 'failed', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];
type Count = (value: number) => string;

/** The sum that fails: "10 ≠ 10 + 10 + 10"; `undefined` when a total of totals hides it. */
export function wrongSum(cell: Cell, count: Count): string | undefined {
  const { total, success, failed, skipped } = cell;
  return total === success + failed + skipped
    ? undefined
    : `${count(total)} ≠ ${count(success)} + ${count(failed)} + ${count(skipped)}`;
}

/** Why a total is suspicious: "does not add up: 10 ≠ 10 + 10 + 10"; `undefined` for a sound one. */
export function mismatch(cell: Cell, count: Count): string | undefined {
  if (cell.addsUp) {
    return undefined;
  }
  const sum = wrongSum(cell, count);
  return sum === undefined
    ? l10n.t('holds counts that do not add up')
    : l10n.t('does not add up: {0}', sum);
}

/** Everything a cell holds, for those who hear it: "Users, Created: 64 total, 48 succeeded, 12 failed, 4 skipped". */
export function cellName(place: string, cell: Cell, count: Count): string {
  if (!cell.reported) {
    return l10n.t('{0}: not reported', place);
  }
  const name = l10n.t(
    '{0}: {1} total, {2} succeeded, {3} failed, {4} skipped',
    place,
    count(cell.total),
    count(cell.success),
    count(cell.failed),
    count(cell.skipped),
  );
  const wrong = mismatch(cell, count);
  return wrong === undefined ? name : l10n.t('{0}; {1}', name, wrong);
}

/** What a cell says while only failed or skipped items are shown: "Users, Created: 12 failed of 64". */
export function filteredName(
  place: string,
  cell: Cell,
  outcome: 'failed' | 'skipped',
  count: Count,
): string {
  return outcome === 'failed'
    ? l10n.t('{0}: {1} failed of {2}', place, count(cell.failed), count(cell.total))
    : l10n.t('{0}: {1} skipped of {2}', place, count(cell.skipped), count(cell.total));
}

/** What a cell says below its total: each failed and skipped item, and the successes unless they are all there is. */
export function cellParts(cell: Cell, count: Count): { outcome: Outcome; text: string }[] {
  return outcomes
    .filter((outcome) =>
      outcome === 'success' ? cell.success !== cell.total && cell.success > 0 : cell[outcome] > 0,
    )
    .map((outcome) => ({ outcome, text: outcomeCount(outcome, count(cell[outcome])) }));
}
