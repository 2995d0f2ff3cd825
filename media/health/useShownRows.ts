import { useMemo, useRef } from 'preact/hooks';
import { rowKey } from '../../src/model/health/healthRow';
import {
  filterRows,
  sortRows,
  type HealthFilter,
  type HealthOrder,
} from '../../src/model/health/healthTable';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import { keepOrder } from './keepOrder';

/**
 * Rows that the filter leaves, sorted. While somebody is in the table, verdicts that become better known do not move
 * rows; another order or filter always does.
 */
export function useShownRows(
  rows: readonly HealthPageRow[],
  filter: HealthFilter,
  order: HealthOrder,
  isBusy: boolean,
): HealthPageRow[] {
  const last = useRef<{ asked: string; keys: string[] }>({ asked: '', keys: [] });
  const asked = JSON.stringify([filter, order]);
  return useMemo(() => {
    const sorted = sortRows(filterRows(rows, filter), order);
    const shown =
      isBusy && last.current.asked === asked
        ? keepOrder(sorted, rowKey, last.current.keys)
        : sorted;
    last.current = { asked, keys: shown.map(rowKey) };
    return shown;
    // Filter and order are in what was asked.
  }, [rows, asked, isBusy]);
}
