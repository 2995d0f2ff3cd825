import { instanceKey } from '../../model/resources/resourceRef';
import type { InstanceRef } from '../../model/resources/instance';
import { oneLine } from '../../model/text/plainText';
import type { Session } from '../connections/session';

/** More than anybody would type into a firewall. */
const atMost = 30;

/** Of each connection what was asked, by instance: they hardly ever change. */
const asked = new WeakMap<Session, Map<string, Promise<readonly string[]>>>();

/**
 * Networks that an instance synchronizes from, as CIDR; empty when the service names none. One call (`GetInstance`) for
 * each instance and connection. Rejects like any call, and is asked again then.
 */
export function egressAddresses(session: Session, at: InstanceRef): Promise<readonly string[]> {
  const known = asked.get(session) ?? new Map<string, Promise<readonly string[]>>();
  asked.set(session, known);
  const key = instanceKey(at);
  const before = known.get(key);
  if (before) {
    return before;
  }
  const reading = session.client
    .getInstance(at, session.signal)
    .then(({ value: { egressAddresses: given = [] } }) =>
      given.slice(0, atMost).map((address) => oneLine(address, 50)),
    );
  known.set(key, reading);
  reading.catch(() => known.delete(key));
  return reading;
}
