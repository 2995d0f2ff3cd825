import type { Found } from '../../model/resources/found';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Services } from '../services';
import { foundOfRow } from './meant';

export type NotingServices = Pick<Services, 'sessions' | 'recents' | 'log'>;

/** Remembers what a row stands for as opened lately. */
export function noteRow(services: NotingServices, node: TreeNode): void {
  const thing = foundOfRow(node);
  if (thing) {
    noteOpened(services, thing);
  }
}

/** Remembers a thing of the connection in use as opened lately. Nobody waits for it. */
export function noteOpened(services: NotingServices, thing: Found): void {
  note(services, thing).catch((error: unknown) => services.log.error('Recently opened', error));
}

async function note({ sessions, recents }: NotingServices, thing: Found): Promise<void> {
  const session = sessions.current;
  if (!session) {
    return;
  }
  const { inventory, connection, signal } = session;
  if (thing.kind !== 'job' || thing.targetName !== undefined) {
    await recents.note(connection.id, thing);
    return;
  }
  // The page that opens asks for the name as well; both share one call. Without a name the id will do.
  const targetName = await inventory
    .targetName(thing.instance, thing.job, signal)
    .catch(() => undefined);
  if (!signal.aborted) {
    await recents.note(connection.id, { ...thing, ...(targetName && { targetName }) });
  }
}
