import type { Cell } from '../../src/model/jobs/statistics';
import { barParts } from './barParts';

/**
 * Shares of success, failed and skipped. An SVG, because its widths are attributes: the page's security policy
 * forbids inline styles. The same is said in text.
 */
export function StackedBar({ cell }: { cell: Cell }) {
  return (
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      {barParts(cell).map(({ outcome, x, width }) => (
        <rect key={outcome} class={outcome} x={x} y={0} width={width} height={4} />
      ))}
    </svg>
  );
}
