import { foundId, type Found } from '../../model/resources/found';
import { providerDirections } from '../../model/resources/identityProvider';
import { kindOf } from '../../model/ids/ids';
import type { ThingLink } from '../../model/resources/thingLink';
import { GoToPick, type GoToStart } from '../../views/picks/goToPick';
import { noteOpened } from './noteRow';
import { revealFound, revealThing } from './revealInTree';
import { thingOf, type ThingServices, type ThingSubject } from './thingSubject';
import { useConnection } from '../connections/useConnection';

/** Shows *Go to…*. */
export function showGoTo(services: ThingServices, start: GoToStart): GoToPick {
  const actions = {
    open: (link: ThingLink, found?: Found) => openThing(services, link, found),
    reveal: (link: ThingLink, found?: Found) => revealThing(services, link, found),
  };
  const pick = new GoToPick(services, actions, start);
  pick.show();
  return pick;
}

/** *Open* of a hover, a link in a file or a lens. */
export async function openId(services: ThingServices, subject?: ThingSubject): Promise<void> {
  const link = thingOf(services, subject);
  if (link) {
    await openThing(services, link);
  }
}

/**
 * Opens what a link names: its page, or its row in the tree. Where the thing is not known it is looked up in *Go to…*,
 * which opens it as soon as it is found.
 */
export async function openThing(
  services: ThingServices,
  link: ThingLink,
  found?: Found,
): Promise<void> {
  if (!(await useConnection(services, link.connectionId))) {
    return;
  }
  const { sessions, panels, configurationPanels } = services;
  const session = sessions.current;
  const known = session?.lookup.known(link.thingId);
  const thing = found ?? (known?.state === 'found' ? known.thing : undefined);
  const connectionId = session?.connection.id;
  if (thing && connectionId !== undefined) {
    await openFound(services, connectionId, thing);
    return;
  }
  const { thingId, region, instanceId } = link;
  const kind = kindOf(thingId);
  // A link that names its connection was made of the thing itself; any other place is a guess.
  const at = link.connectionId &&
    region &&
    instanceId && { connectionId: link.connectionId, region, instanceId };
  if (at && kind === 'job') {
    panels.show({ ...at, synchronizationJobId: thingId }, undefined, false);
  } else if (at && kind === 'identityProvider') {
    configurationPanels.show({ ...at, identityProviderId: thingId }, undefined, false);
  } else {
    const near = instanceId ? [instanceId] : [];
    showGoTo(services, { text: thingId, near, region, opensAtOnce: true });
  }
}

/** Opens the page of a thing; one that has none is shown in the tree. */
async function openFound(
  services: ThingServices,
  connectionId: string,
  thing: Found,
): Promise<void> {
  const { panels, configurationPanels } = services;
  const { region, instanceId } = thing.instance;
  const at = { connectionId, region, instanceId };
  noteOpened(services, thing);
  if (thing.kind === 'job') {
    const { job, instance } = thing;
    panels.show({ ...at, synchronizationJobId: foundId(thing) }, { summary: job, instance }, false);
  } else if (thing.kind === 'identityProvider' && providerDirections(thing.provider).length > 0) {
    const { provider, instance } = thing;
    configurationPanels.show(
      { ...at, identityProviderId: foundId(thing) },
      { provider, instance },
      false,
    );
  } else {
    await revealFound(services, connectionId, thing);
  }
}
