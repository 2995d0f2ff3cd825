import * as vscode from 'vscode';
import { views } from '../../contributions';
import type { Resource } from '../../model/resources/resource';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import { withProgress } from '../../views/status/notify';
import { useConnection } from '../connections/useConnection';
import type { Services } from '../services';
import { inFront, type FrontServices } from './inFront';
import { lookedUp, sessionInUse } from './located';
import { isAnything, meant } from './meant';

export type RevealServices = Pick<Services, 'sessions' | 'connections' | 'revealPath' | 'view'>;

/** Shows a row, or the row of what a page, hover or link is about, and selects it. */
export async function revealInTree(
  services: FrontServices & RevealServices,
  subject?: unknown,
): Promise<void> {
  const ref = meant(subject, inFront(services), isAnything)?.ref;
  if (ref?.kind === 'connection') {
    // All of a connection is the whole tree.
    if (await useConnection(services, ref.connectionId)) {
      await vscode.commands.executeCommand(`${views.explorer}.focus`);
    }
  } else if (ref) {
    await revealResource(services, ref);
  }
}

/** Shows the row of what a reference names, looking it up if need be. */
export async function revealResource(
  services: RevealServices,
  ref: UnplacedRef,
  found?: Resource,
): Promise<void> {
  if (!(await useConnection(services, ref.connectionId))) {
    return;
  }
  const location = { viewId: views.explorer };
  await withProgress({ location }, async () => {
    const resource = found ?? (await lookedUp(services, ref));
    await revealRead(services, sessionInUse(services).connection.id, resource);
  });
}

/** Shows the row of a thing; one without a row is shown by its instance. */
export async function revealRead(
  { revealPath, view }: Pick<Services, 'revealPath' | 'view'>,
  connectionId: string,
  resource: Resource,
): Promise<void> {
  await view.reveal(await revealPath.to(connectionId, resource));
}
