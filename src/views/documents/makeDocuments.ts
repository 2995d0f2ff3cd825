import type { Clock } from '../../base/clock';
import { DisposableStore, type Disposable } from '../../base/disposable';
import type { Sessions } from '../../services/connections/session';
import { ComparedDocuments } from './comparedDocuments';
import { RawDocuments } from './rawDocuments';

/** Our read-only documents of both kinds. */
export interface Documents extends Disposable {
  raw: RawDocuments;
  compared: ComparedDocuments;
}

export function makeDocuments(sessions: Sessions, clock: Clock): Documents {
  const store = new DisposableStore();
  return {
    raw: store.add(new RawDocuments(sessions, clock)),
    compared: store.add(new ComparedDocuments(sessions)),
    dispose: () => store.dispose(),
  };
}
