import { verdictStates, type VerdictState } from '../../src/model/health/verdictState';
import type { HealthPageRow } from '../../src/protocol/healthPage';

/** Verdicts that rows have, worst first, with their number; the chosen one stays even when its last row is gone. */
export function verdictChoices(
  rows: readonly Pick<HealthPageRow, 'verdict'>[],
  chosen?: VerdictState,
): { state: VerdictState; count: number }[] {
  const counts = new Map<VerdictState, number>();
  for (const { verdict } of rows) {
    counts.set(verdict.state, (counts.get(verdict.state) ?? 0) + 1);
  }
  return verdictStates
    .filter((state) => counts.has(state) || state === chosen)
    .map((state) => ({ state, count: counts.get(state) ?? 0 }));
}
