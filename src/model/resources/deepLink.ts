import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import { kindOf } from '../ids/ids';

/** What a link of ours leads to. */
export interface DeepLink {
  id: string;
  instance?: string;
  region?: string;
  /** Account the link was made for, by its id alone. */
  account?: string;
}

export type DeepLinkReading = { link: DeepLink } | { problem: string };

/** The one path links have. */
const path = '/open';

/** What each parameter must look like. Nothing here has room for a key, a host or a command. */
const forms: Readonly<Record<keyof DeepLink, (value: string) => boolean>> = {
  id: (value) => kindOf(value) !== undefined,
  instance: (value) => kindOf(value) === 'instance',
  region: (value) => /^[a-z]{2}-[a-z0-9-]{2,30}$/.test(value),
  account: (value) => /^\d{1,20}$/.test(value),
};

const isName = (name: string): name is keyof DeepLink => Object.hasOwn(forms, name);

/** Parameters that the editor adds to links on their way. */
const ofEditor = /^(?:windowId|vscode-[\w-]+)$/;

/** Makes a link; members that a link cannot hold are left out. `undefined` when the id is none. */
export function writeDeepLink(
  scheme: string,
  extensionId: string,
  link: DeepLink,
): string | undefined {
  const query = Object.entries(link).flatMap(([name, value]: [string, string | undefined]) =>
    value !== undefined && isName(name) && forms[name](value) ? [`${name}=${value}`] : [],
  );
  return forms.id(link.id) ? `${scheme}://${extensionId}${path}?${query.join('&')}` : undefined;
}

/**
 * Reads path and query of a link somebody opened. Anyone can craft one, so that it is taken only when every part is what
 * a link of ours has; otherwise the reason is told, in a sentence.
 */
export function readDeepLink(uri: { path: string; query: string }): DeepLinkReading {
  if (uri.path !== path) {
    return { problem: l10n.t('This link leads to nothing that can be opened.') };
  }
  const link: Partial<DeepLink> = {};
  for (const [name, value] of new URLSearchParams(uri.query)) {
    if (ofEditor.test(name)) {
      continue;
    }
    if (!isName(name) || link[name] !== undefined) {
      return { problem: l10n.t('This link holds "{0}", which no link of ours does.', shown(name)) };
    }
    if (!forms[name](value) || value !== value.trim()) {
      return {
        problem: l10n.t('This link holds "{0}" where it should name {1}.', shown(value), name),
      };
    }
    link[name] = value;
  }
  const { id } = link;
  return id === undefined
    ? { problem: l10n.t('This link names no id.') }
    : { link: { ...link, id } };
}

const shown = (text: string) => oneLine(text, 40);
