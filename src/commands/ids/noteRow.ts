import type { Resource } from '../../model/resources/resource';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Services } from '../services';
import { resourceOfRow } from './meant';

export type NotingServices = Pick<Services, 'sessions' | 'recents' | 'log'>;

/** Remembers what a row stands for as opened lately. */
export function noteRow(services: NotingServices, node: TreeNode): void {
  const resource = resourceOfRow(node);
  if (resource) {
    noteOpened(services, resource);
  }
}

/** Remembers a thing of the connection in use as opened lately. Nobody waits for it. */
export function noteOpened(services: NotingServices, resource: Resource): void {
  note(services, resource).catch((error: unknown) => services.log.error('Recently opened', error));
}

async function note({ sessions, recents }: NotingServices, resource: Resource): Promise<void> {
  const session = sessions.current;
  if (!session) {
    return;
  }
  const { cache, connection, signal } = session;
  if (resource.kind !== 'job' || resource.targetName !== undefined) {
    await recents.note(connection.id, resource);
    return;
  }
  // The page that opens asks for the name as well; both share one call. Without a name the id will do.
  const targetName = await cache
    .targetName(resource.instance, resource.job, signal)
    .catch(() => undefined);
  if (!signal.aborted) {
    await recents.note(connection.id, { ...resource, ...(targetName && { targetName }) });
  }
}
