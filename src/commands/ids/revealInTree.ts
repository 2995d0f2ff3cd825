import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { views } from '../../contributions';
import { answerSentence } from '../../model/ids/answerSentence';
import { foundId, type Found } from '../../model/resources/found';
import { idFacts } from '../../model/ids/idFacts';
import type { ThingLink } from '../../model/resources/thingLink';
import type { Revealed } from '../../services/resources/revealPath';
import { thingOf, type ThingServices, type ThingSubject } from './thingSubject';
import { useConnection } from '../connections/useConnection';

/** Shows a row, or the row of what a page, hover or link is about, and selects it. */
export async function revealInTree(services: ThingServices, subject?: ThingSubject): Promise<void> {
  const link = thingOf(services, subject);
  if (link) {
    await revealThing(services, link);
  }
}

/** Shows the row of what a link names, looking it up if need be. */
export async function revealThing(
  services: ThingServices,
  link: ThingLink,
  found?: Found,
): Promise<void> {
  if (!(await useConnection(services, link.connectionId))) {
    return;
  }
  const { current } = services.sessions;
  if (!current) {
    throw new UserError(l10n.t('Add a connection first.'));
  }
  const location = { viewId: views.explorer };
  await vscode.window.withProgress({ location }, async () => {
    const { instanceId, region, thingId } = link;
    const near = instanceId ? [instanceId] : [];
    const answer = found
      ? ({ state: 'found', thing: found } as const)
      : await current.lookup.find(thingId, { near, region });
    if (answer.state !== 'found') {
      const facts = idFacts(thingId);
      const { label } = current.connection;
      throw new UserError(
        facts
          ? `${thingId}: ${answerSentence(answer, facts, label)}`
          : l10n.t('"{0}" is no id of the service.', thingId),
      );
    }
    await revealFound(services, current.connection.id, answer.thing);
  });
}

/** Shows the row of a thing; one without a row is shown by its instance. */
export async function revealFound(
  { revealPath, view }: Pick<ThingServices, 'revealPath' | 'view'>,
  connectionId: string,
  thing: Found,
): Promise<void> {
  await view.reveal(await revealPath.to(revealed(connectionId, thing)));
}

function revealed(connectionId: string, thing: Found): Revealed {
  const { region, instanceId } = thing.instance;
  const at = { connectionId, region, instanceId };
  switch (thing.kind) {
    case 'job':
      return { ...at, kind: 'job', job: thing.job };
    case 'identityProvider':
    case 'application':
      return { ...at, kind: thing.kind, id: foundId(thing) };
    default:
      return { ...at, kind: 'instance' };
  }
}
