import { verdictStates, type VerdictState } from '../../src/model/health/verdictState';
import { defaultOrder, healthColumns, type HealthOrder } from '../../src/model/health/healthTable';
import { viewReader } from '../shared/viewReader';

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

export const readViewState = viewReader<ViewState>((view) => {
  const order = view.order as Partial<HealthOrder> | null | undefined;
  const by = healthColumns.find((column) => column === order?.by);
  const verdict = verdictStates.find((each) => each === view.state);
  return {
    order: by ? { by, descending: order?.descending === true } : defaultOrder,
    text: typeof view.text === 'string' ? view.text.slice(0, 200) : '',
    attention: view.attention === true,
    ...(verdict && { state: verdict }),
    limit: typeof view.limit === 'number' && view.limit > rowsAtOnce ? view.limit : rowsAtOnce,
  };
});
