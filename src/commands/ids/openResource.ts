import { refOf, type Resource } from '../../model/resources/resource';
import { providerDirections } from '../../model/resources/identityProvider';
import { isPlaced, type PlacedRef, type UnplacedRef } from '../../model/resources/resourceRef';
import { GoToPick, type GoToServices, type GoToStart } from '../../views/picks/goToPick';
import { useConnection } from '../connections/useConnection';
import type { Services } from '../services';
import { inFront, type FrontServices } from './inFront';
import { hasId, meant } from './meant';
import { noteOpened, type NotingServices } from './noteRow';
import { revealRead, revealResource, type RevealServices } from './revealInTree';

/** What opening a thing of any kind takes. */
export type ResourceServices = GoToServices &
  NotingServices &
  RevealServices &
  Pick<Services, 'pages'>;

/** Shows *Go to…*. */
export function showGoTo(services: ResourceServices, start: GoToStart): GoToPick {
  const actions = {
    open: (ref: UnplacedRef, found?: Resource) => openResource(services, ref, found),
    reveal: (ref: UnplacedRef, found?: Resource) => revealResource(services, ref, found),
    show: (again: GoToStart) => showGoTo(services, again),
  };
  const pick = new GoToPick(services, actions, start);
  pick.show();
  return pick;
}

/** *Open* of a hover, a link in a file or a lens. */
export async function openId(
  services: ResourceServices & FrontServices,
  subject?: unknown,
): Promise<void> {
  const found = meant(subject, inFront(services), hasId);
  if (found) {
    await openResource(services, found.ref);
  }
}

/**
 * Opens what a reference names: its page, or its row in the tree. Where the thing is not known it is looked up in
 * *Go to…*, which opens it as soon as it is found.
 */
export async function openResource(
  services: ResourceServices,
  ref: UnplacedRef,
  found?: Resource,
): Promise<void> {
  if (!(await useConnection(services, ref.connectionId))) {
    return;
  }
  const session = services.sessions.current;
  const known = session?.lookup.known(ref.id);
  const resource = found ?? (known?.state === 'found' ? known.resource : undefined);
  if (resource && session) {
    await openRead(services, session.connection.id, resource);
  } else if (!isPlaced(ref) || !showPage(services, ref)) {
    const { id, region, instanceId } = ref;
    const near = instanceId === undefined ? [] : [instanceId];
    showGoTo(services, { text: id, near, region, opensAtOnce: true });
  }
}

/** Opens the page of a thing; one that has none is shown in the tree. */
async function openRead(
  services: ResourceServices,
  connectionId: string,
  resource: Resource,
): Promise<void> {
  noteOpened(services, resource);
  if (!hasPage(resource) || !showPage(services, refOf(resource, connectionId), resource)) {
    await revealRead(services, connectionId, resource);
  }
}

function hasPage(resource: Resource): boolean {
  return resource.kind !== 'identityProvider' || providerDirections(resource.provider).length > 0;
}

/** Shows the page of a job or a provider; tells whether it is one of them. */
function showPage(
  { pages }: Pick<Services, 'pages'>,
  { kind, ...rest }: PlacedRef,
  resource?: Resource,
): boolean {
  if (kind === 'job') {
    const known = resource?.kind === kind ? resource : undefined;
    pages.job.show({ ...rest, kind }, known && { ...known, summary: known.job }, false);
  } else if (kind === 'identityProvider') {
    const known = resource?.kind === kind ? resource : undefined;
    pages.configuration.show({ ...rest, kind }, known, false);
  }
  return kind === 'job' || kind === 'identityProvider';
}
