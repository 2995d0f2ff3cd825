import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { kindOf } from '../ids/exactIds';
import type { ConnectionRef, UnplacedRef } from './resourceRef';

/** What a link of ours leads to: a thing, and the account it was made for, by its id alone. */
export type DeepLinkReading = { ref: UnplacedRef; account?: string } | { problem: string };

type Parameter = 'id' | 'instance' | 'region' | 'account';

/** The one path links have. */
const path = '/open';

/** What each parameter must look like. Nothing here has room for a key, a host or a command. */
const forms: Readonly<Record<Parameter, (value: string) => boolean>> = {
  id: (value) => kindOf(value) !== undefined,
  instance: (value) => kindOf(value) === 'instance',
  region: (value) => /^[a-z]{2}-[a-z0-9-]{2,30}$/.test(value),
  account: (value) => /^\d{1,20}$/.test(value),
};

const isName = (name: string): name is Parameter => Object.hasOwn(forms, name);

/** Makes a link; parts that a link cannot hold are left out. `undefined` when there is no id of the service's form. */
export function writeDeepLink(
  scheme: string,
  extensionId: string,
  ref: UnplacedRef | ConnectionRef,
  account?: string,
): string | undefined {
  if (ref.kind === 'connection' || !forms.id(ref.id)) {
    return undefined;
  }
  const { id, instanceId: instance, region } = ref;
  const parts: Partial<Record<Parameter, string>> = { id, instance, region, account };
  const query = Object.entries(parts).flatMap(([name, value]: [string, string | undefined]) =>
    value !== undefined && isName(name) && forms[name](value) ? [`${name}=${value}`] : [],
  );
  return `${scheme}://${extensionId}${path}?${query.join('&')}`;
}

/**
 * Reads path and query of a link somebody opened. Anyone can craft one, so that every part which means something must be
 * what a link of ours has; otherwise the reason is told, in a sentence. Parts that mean nothing are left alone.
 */
export function readDeepLink(uri: { path: string; query: string }): DeepLinkReading {
  if (uri.path !== path) {
    return { problem: l10n.t('This link leads to nothing that can be opened.') };
  }
  const link: Partial<Record<Parameter, string>> = {};
  for (const [name, value] of new URLSearchParams(uri.query)) {
    // The editor adds some on the way, chats and trackers others, and a later version of ours may know more.
    if (!isName(name)) {
      continue;
    }
    if (link[name] !== undefined) {
      return { problem: l10n.t('This link names {0} twice.', name) };
    }
    if (!forms[name](value) || value !== value.trim()) {
      return {
        problem: l10n.t('This link holds "{0}" where it should name {1}.', shown(value), name),
      };
    }
    link[name] = value;
  }
  const { id = '', instance: instanceId, region, account } = link;
  const kind = kindOf(id);
  return kind === undefined
    ? { problem: l10n.t('This link names no id.') }
    : {
        ref: {
          ...(region !== undefined && { region }),
          ...(instanceId !== undefined && { instanceId }),
          ...{ kind, id },
        },
        ...(account !== undefined && { account }),
      };
}

const shown = (text: string) => oneLine(text, 40);
