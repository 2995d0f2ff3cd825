import { verdictStates, type VerdictState } from '../../src/model/health/verdictState';
import { defaultOrder, healthColumns, type HealthOrder } from '../../src/model/health/healthTable';

/** How the user left the page. */
export interface ViewState {
  order: HealthOrder;
  text: string;
  /** Only targets that somebody should look at. */
  attention: boolean;
  /** Only this verdict. */
  state?: VerdictState;
  /** Rows drawn at most. */
  limit: number;
  scroll: number;
}

/** Rows that are drawn at once, and that *Show more* adds: thousands would make the page slow. */
export const rowsAtOnce = 100;

/** Reads a state of any age; what is missing or odd is as at the first opening. */
export function readViewState(state: unknown): ViewState {
  const view = (state as { view?: Partial<ViewState> | null } | null | undefined)?.view;
  const order = view?.order as Partial<HealthOrder> | null | undefined;
  const by = healthColumns.find((column) => column === order?.by);
  const verdict = verdictStates.find((each) => each === view?.state);
  return {
    order: by ? { by, descending: order?.descending === true } : defaultOrder,
    text: typeof view?.text === 'string' ? view.text.slice(0, 200) : '',
    attention: view?.attention === true,
    ...(verdict && { state: verdict }),
    limit: typeof view?.limit === 'number' && view.limit > rowsAtOnce ? view.limit : rowsAtOnce,
    scroll: typeof view?.scroll === 'number' ? view.scroll : 0,
  };
}
