import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { markdownLink } from '../../model/resources/markdownLink';
import type { Resource } from '../../model/resources/resource';
import { dateStyle } from '../../views/editor';
import { tellBriefly } from '../../views/status/notify';
import { linkTo, type LinkServices } from './copyLink';
import { inFront } from './inFront';
import { lookedUp } from './located';
import { isAnything, meant, resourceOfRow, type Meant } from './meant';

/** *Copy Link* for a ticket or a chat: with the name of the thing and how it last went. */
export async function copyMarkdownLink(
  services: LinkServices,
  subject?: unknown,
): Promise<boolean> {
  const found = meant(subject, inFront(services), isAnything);
  if (!found) {
    return false;
  }
  const address = linkTo(services, found.ref);
  const resource = await resourceOf(services, found);
  await vscode.env.clipboard.writeText(markdownLink(resource, address, dateStyle()));
  tellBriefly(l10n.t('Copied as {0}', 'Markdown'));
  return true;
}

/** What is known of it, and only then what a call tells. */
async function resourceOf(
  services: LinkServices,
  { ref, row }: Meant,
): Promise<Resource | undefined> {
  if (ref.kind === 'connection') {
    return undefined;
  }
  const known = services.sessions.current?.lookup.known(ref.id);
  return known?.state === 'found'
    ? known.resource
    : ((row && resourceOfRow(row)) ?? (await lookedUp(services, ref)));
}
