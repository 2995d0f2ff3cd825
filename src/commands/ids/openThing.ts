import { refOf, type Found } from '../../model/resources/found';
import { providerDirections } from '../../model/resources/identityProvider';
import { isPlaced, type PlacedRef, type UnplacedRef } from '../../model/resources/resourceRef';
import { GoToPick, type GoToServices, type GoToStart } from '../../views/picks/goToPick';
import { useConnection } from '../connections/useConnection';
import type { Services } from '../services';
import { inFront, type FrontServices } from './inFront';
import { hasId, meant } from './meant';
import { noteOpened, type NotingServices } from './noteRow';
import { revealFound, revealThing, type RevealServices } from './revealInTree';

/** What opening a thing of any kind takes. */
export type ThingServices = GoToServices &
  NotingServices &
  RevealServices &
  Pick<Services, 'panels' | 'configurationPanels'>;

/** Shows *Go to…*. */
export function showGoTo(services: ThingServices, start: GoToStart): GoToPick {
  const actions = {
    open: (ref: UnplacedRef, found?: Found) => openThing(services, ref, found),
    reveal: (ref: UnplacedRef, found?: Found) => revealThing(services, ref, found),
  };
  const pick = new GoToPick(services, actions, start);
  pick.show();
  return pick;
}

/** *Open* of a hover, a link in a file or a lens. */
export async function openId(
  services: ThingServices & FrontServices,
  subject?: unknown,
): Promise<void> {
  const found = meant(subject, inFront(services), hasId);
  if (found) {
    await openThing(services, found.ref);
  }
}

/**
 * Opens what a reference names: its page, or its row in the tree. Where the thing is not known it is looked up in
 * *Go to…*, which opens it as soon as it is found.
 */
export async function openThing(
  services: ThingServices,
  ref: UnplacedRef,
  found?: Found,
): Promise<void> {
  if (!(await useConnection(services, ref.connectionId))) {
    return;
  }
  const session = services.sessions.current;
  const known = session?.lookup.known(ref.id);
  const thing = found ?? (known?.state === 'found' ? known.thing : undefined);
  if (thing && session) {
    await openFound(services, session.connection.id, thing);
  } else if (!isPlaced(ref) || !showPage(services, ref)) {
    const { id, region, instanceId } = ref;
    const near = instanceId === undefined ? [] : [instanceId];
    showGoTo(services, { text: id, near, region, opensAtOnce: true });
  }
}

/** Opens the page of a thing; one that has none is shown in the tree. */
async function openFound(
  services: ThingServices,
  connectionId: string,
  thing: Found,
): Promise<void> {
  noteOpened(services, thing);
  if (!hasPage(thing) || !showPage(services, refOf(thing, connectionId), thing)) {
    await revealFound(services, connectionId, thing);
  }
}

function hasPage(thing: Found): boolean {
  return thing.kind !== 'identityProvider' || providerDirections(thing.provider).length > 0;
}

/** Shows the page of a job or a provider; tells whether it is one of them. */
function showPage(
  { panels, configurationPanels }: Pick<Services, 'panels' | 'configurationPanels'>,
  { kind, ...rest }: PlacedRef,
  thing?: Found,
): boolean {
  if (kind === 'job') {
    const known = thing?.kind === kind ? thing : undefined;
    panels.show({ ...rest, kind }, known && { ...known, summary: known.job }, false);
  } else if (kind === 'identityProvider') {
    const known = thing?.kind === kind ? thing : undefined;
    configurationPanels.show({ ...rest, kind }, known, false);
  }
  return kind === 'job' || kind === 'identityProvider';
}
