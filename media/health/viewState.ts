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
  scroll: number;
}

export const readViewState = viewReader<ViewState>((view) => {
  const order = view.order as Partial<HealthOrder> | null | undefined;
  const by = healthColumns.find((column) => column === order?.by);
  const verdict = verdictStates.find((each) => each === view.state);
  return {
    order: by ? { by, descending: order?.descending === true } : defaultOrder,
    text: typeof view.text === 'string' ? view.text.slice(0, 200) : '',
    attention: view.attention === true,
    ...(verdict && { state: verdict }),
  };
});
