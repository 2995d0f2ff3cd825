import type { ConnectionRef } from '../../model/resources/resourceRef';
import type { TreeNode } from '../../model/resources/treeNode';
import type { HealthRef } from '../../protocol/healthPage';
import { inFront, type FrontServices } from '../ids/inFront';
import { located, sessionInUse } from '../ids/located';
import { hasId, meant } from '../ids/meant';
import { whichTarget } from '../ids/whichTarget';
import type { Services } from '../services';

/** Opens the health page of the connection in use, or of what is given. A row handed over by a title menu says nothing. */
export function showHealth(
  services: Pick<Services, 'sessions' | 'pages'>,
  subject?: TreeNode | HealthRef | null,
): void {
  const all: ConnectionRef = {
    connectionId: sessionInUse(services).connection.id,
    kind: 'connection',
  };
  const ref = subject && 'connectionId' in subject ? subject : all;
  services.pages.health.show(ref, undefined, false);
}

/** Opens the health page of the instance that a row or page is about, or is of. */
export async function showInstanceHealth(
  services: FrontServices,
  subject?: unknown,
): Promise<void> {
  const found = meant(subject, inFront(services), hasId);
  if (found) {
    const { connectionId, region, instanceId } = await located(services, found.ref);
    const ref = { connectionId, region, instanceId, kind: 'instance', id: instanceId } as const;
    services.pages.health.show(ref, undefined, false);
  }
}

/** Opens the runs of a target over time. */
export async function showHistory(
  services: FrontServices & Pick<Services, 'health'>,
  subject?: unknown,
): Promise<void> {
  const ref = await whichTarget(services, subject);
  if (ref) {
    services.pages.history.show(ref, undefined, false);
  }
}
