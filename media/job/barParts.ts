import type { Cell } from '../../src/model/jobs/statistics';
import { outcomes, type Outcome } from './cellText';

/** A single failure among thousands must still be seen. */
const least = 6;
/** Between two parts, for those who do not tell their colours apart. */
const gap = 1.5;

/** Shares of a cell in hundredths, left to right; the largest gives way so that small ones stay visible. */
export function barParts(cell: Cell): { outcome: Outcome; x: number; width: number }[] {
  const whole = Math.max(cell.total, cell.success + cell.failed + cell.skipped);
  const parts = outcomes
    .filter((outcome) => cell[outcome] > 0)
    .map((outcome) => ({ outcome, x: 0, width: Math.max(least, (cell[outcome] / whole) * 100) }));
  const excess = parts.reduce((sum, { width }) => sum + width, 0) - 100;
  const largest = parts.reduce<(typeof parts)[number] | undefined>(
    (found, part) => (found && found.width >= part.width ? found : part),
    undefined,
  );
  if (largest && excess > 0) {
    largest.width -= excess;
  }
  let x = 0;
  for (const [index, part] of parts.entries()) {
    part.x = x;
    x += part.width;
    part.width -= index < parts.length - 1 ? gap : 0;
  }
  return parts;
}
