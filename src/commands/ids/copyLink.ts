import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { UserError } from '../../base/errors';
import { writeDeepLink } from '../../model/resources/deepLink';
import { tellBriefly } from '../../views/status/notify';
import type { Services } from '../services';
import { inFront, type FrontServices } from './inFront';
import { isAnything, meant, type Meant } from './meant';

type AddressServices = Pick<Services, 'connections' | 'extensionId'>;
export type LinkServices = FrontServices & AddressServices;

/** Puts an address on the clipboard that opens the thing in the editor of whoever follows it, with their own keys. */
export async function copyLink(services: LinkServices, subject?: unknown): Promise<boolean> {
  const found = meant(subject, inFront(services), isAnything);
  if (!found) {
    return false;
  }
  await vscode.env.clipboard.writeText(linkTo(services, found.ref));
  tellBriefly(l10n.t('Link copied'));
  return true;
}

/** The address; `undefined` for what no link can name. */
export function addressOf(
  { connections, extensionId }: AddressServices,
  ref: Meant['ref'],
): string | undefined {
  const account = connections.get(ref.connectionId ?? '')?.account?.accountId;
  return writeDeepLink(vscode.env.uriScheme, extensionId, ref, account);
}

/** The address. Throws a `UserError` for what no link leads to. */
export function linkTo(services: AddressServices, ref: Meant['ref']): string {
  const address = addressOf(services, ref);
  if (address === undefined) {
    throw new UserError(
      ref.kind === 'connection'
        ? l10n.t('A link leads to one thing. Open the health of an instance to copy a link to it.')
        : l10n.t('"{0}" has not the form of an id, so there is no link to it.', ref.id),
    );
  }
  return address;
}
