import { verdictStates, type VerdictState } from '../../src/model/health/verdictState';
import { defaultOrder, healthColumns, type HealthOrder } from '../../src/model/health/healthTable';
import { viewReader } from '../shared/viewReader';
import { tableColumns, type ColumnWidths } from './tableColumns';

/** How the user left the page. */
export interface ViewState {
  order: HealthOrder;
  text: string;
  /** Only targets that somebody should look at; so it begins. */
  attention: boolean;
  /** Only this verdict. */
  state?: VerdictState;
  /** Keys of the rows whose details are unfolded. */
  open: string[];
  /** Widths that the user drew, in pixels. */
  widths: ColumnWidths;
  scroll: number;
}

/** Rows that are unfolded and remembered; nobody reads more at a time. */
const mostOpen = 20;

export const readViewState = viewReader<ViewState>((view) => {
  const order = view.order as Partial<HealthOrder> | null | undefined;
  const by = healthColumns.find((column) => column === order?.by);
  const verdict = verdictStates.find((each) => each === view.state);
  const open: unknown = view.open;
  return {
    order: by ? { by, descending: order?.descending === true } : defaultOrder,
    text: typeof view.text === 'string' ? view.text.slice(0, 200) : '',
    attention: view.attention !== false,
    ...(verdict && { state: verdict }),
    open: Array.isArray(open)
      ? open.filter((key): key is string => typeof key === 'string').slice(-mostOpen)
      : [],
    widths: readWidths(view.widths),
  };
});

function readWidths(kept: unknown): ColumnWidths {
  const given = (kept ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    tableColumns
      .map((column) => [column, given[column]] as const)
      .filter(([column, width]) => column !== 'attention' && Number.isFinite(width)),
  );
}

/** The rows that are unfolded after a row was unfolded, or folded again. */
export function toggled(open: readonly string[], key: string): string[] {
  return open.includes(key) ? open.filter((each) => each !== key) : [...open, key].slice(-mostOpen);
}
