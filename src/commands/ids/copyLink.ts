import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { writeDeepLink } from '../../model/resources/deepLink';
import { tellBriefly } from '../../views/status/notify';
import type { Services } from '../services';
import { inFront, type FrontServices } from './inFront';
import { isAnything, meant } from './meant';

/** Puts an address on the clipboard that opens the thing in the editor of whoever follows it, with their own keys. */
export async function copyLink(
  services: FrontServices & Pick<Services, 'connections' | 'extensionId'>,
  subject?: unknown,
): Promise<boolean> {
  const found = meant(subject, inFront(services), isAnything);
  if (!found) {
    return false;
  }
  const { ref } = found;
  const account = services.connections.get(ref.connectionId ?? '')?.account?.accountId;
  const address = writeDeepLink(vscode.env.uriScheme, services.extensionId, ref, account);
  if (address === undefined) {
    throw new UserError(
      ref.kind === 'connection'
        ? l10n.t('A link leads to one thing. Open the health of an instance to copy a link to it.')
        : l10n.t('"{0}" has not the form of an id, so there is no link to it.', ref.id),
    );
  }
  await vscode.env.clipboard.writeText(address);
  tellBriefly(l10n.t('Link copied'));
  return true;
}
