import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { views } from '../../contributions';
import { answerSentence, maskedSentence } from '../../model/ids/answerSentence';
import { idFacts } from '../../model/ids/idFacts';
import type { IdKind } from '../../model/ids/exactIds';
import type { Resource } from '../../model/resources/resource';
import {
  instanceOf,
  isPlaced,
  type PlacedRef,
  type UnplacedRef,
} from '../../model/resources/resourceRef';
import type { Session } from '../../services/connections/session';
import { withProgress } from '../../views/status/notify';
import type { Services } from '../services';

/** The session in use. Throws a `UserError` when there is none. */
export function sessionInUse({ sessions }: Pick<Services, 'sessions'>): Session {
  if (!sessions.current) {
    throw new UserError(l10n.t('Add a connection first.'));
  }
  return sessions.current;
}

/** The reference with its place, looked up if need be. Throws a `UserError` when that did not find it. */
export async function located<Kind extends IdKind>(
  services: Pick<Services, 'sessions'>,
  ref: UnplacedRef<Kind>,
): Promise<PlacedRef<Kind>> {
  if (isPlaced(ref)) {
    return ref;
  }
  const { instance } = await lookedUp(services, ref);
  const connectionId = sessionInUse(services).connection.id;
  return { connectionId, ...instanceOf(instance), kind: ref.kind, id: ref.id };
}

/** What a reference names, looked up in the connection in use. Throws a `UserError` when it was not found. */
export async function lookedUp(
  services: Pick<Services, 'sessions'>,
  { connectionId, id, instanceId, region }: UnplacedRef,
): Promise<Resource> {
  const session = sessionInUse(services);
  if (connectionId !== undefined && connectionId !== session.connection.id) {
    throw new UserError(l10n.t('This belongs to another connection. Switch to it first.'));
  }
  const facts = idFacts(id);
  const known = session.lookup.known(id);
  if (facts?.isMasked && known?.state !== 'found') {
    throw new UserError(`${id}: ${maskedSentence()}`);
  }
  const near = instanceId === undefined ? [] : [instanceId];
  const location = { viewId: views.explorer };
  const answer = await withProgress({ location }, () => session.lookup.find(id, { near, region }));
  if (answer.state === 'found') {
    return answer.resource;
  }
  throw new UserError(
    facts
      ? `${id}: ${answerSentence(answer, facts, session.connection.label)}`
      : l10n.t('"{0}" is no id of the service.', id),
  );
}
