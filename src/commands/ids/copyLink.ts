import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { writeDeepLink } from '../../model/resources/deepLink';
import type { Services } from '../services';
import { thingOf, type SubjectServices, type ThingSubject } from './thingSubject';

/** Puts an address on the clipboard that opens the thing in the editor of whoever follows it, with their own keys. */
export async function copyLink(
  services: SubjectServices & Pick<Services, 'connections' | 'extensionId'>,
  subject?: ThingSubject,
): Promise<boolean> {
  const thing = thingOf(services, subject);
  if (!thing) {
    return false;
  }
  const account = services.connections.get(thing.connectionId ?? '')?.account?.accountId;
  const link = { id: thing.thingId, instance: thing.instanceId, region: thing.region, account };
  const address = writeDeepLink(vscode.env.uriScheme, services.extensionId, link);
  if (address === undefined) {
    throw new UserError(
      l10n.t('"{0}" has not the form of an id, so there is no link to it.', link.id),
    );
  }
  await vscode.env.clipboard.writeText(address);
  vscode.window.setStatusBarMessage(l10n.t('Link copied'), 3000);
  return true;
}
