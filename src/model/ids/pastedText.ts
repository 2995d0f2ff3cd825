import type { IdKind } from './exactIds';
import { findIds, isMasked, isMended } from './ids';

/** What somebody pasted: the ids in it, and what it says about where to look. */
export interface PastedText {
  /** Best first, each once: jobs before what they belong to, whole ids before masked ones. */
  ids: readonly { kind: IdKind; id: string }[];
  /** How many the text holds, where that is more than are given. */
  total?: number;
  /** Those of them that stand nowhere in it as they are; absent when there are none. */
  mended?: readonly string[];
  /** Instances named in it, in its order: where to ask for the others. */
  near: readonly string[];
  /** The first region named in it. */
  region?: string;
}

/** More than a screen of a log; what is pasted beyond that is not what somebody means. Characters. */
const mostText = 100_000;

/** A page of a spreadsheet; each may cost a call. */
const mostIds = 500;

/** What people look for comes before what it belongs to. */
const order: readonly IdKind[] = [
  'job',
  'statusCheckJob',
  'identityProvider',
  'application',
  'user',
  'group',
  'organizationalUnit',
  'networkEndpoint',
  'instance',
];

/**
 * Reads a pasted text of whatever form: an id, a link of ours or of the console, a line of a log, a piece of JSON, a
 * sentence of a ticket, a log with colours.
 */
export function readPasted(text: string): PastedText {
  const head = text.slice(0, mostText);
  const found = new Map<string, IdKind>();
  const asWritten = new Set<string>();
  for (const each of findIds(head, { lenient: true })) {
    found.set(each.id, each.kind);
    if (!isMended(head, each)) asWritten.add(each.id);
  }
  const ids = [...found].map(([id, kind]) => ({ kind, id }));
  const mended = ids.flatMap(({ id }) => (asWritten.has(id) ? [] : [id]));
  const rank = ({ kind, id }: { kind: IdKind; id: string }) =>
    order.indexOf(kind) * 2 + (isMasked(id) ? 1 : 0);
  const region = regionIn(head);
  return {
    ids: ids.sort((a, b) => rank(a) - rank(b)).slice(0, mostIds),
    near: ids.flatMap(({ kind, id }) => (kind === 'instance' ? [id] : [])).slice(0, mostIds),
    ...(found.size > mostIds && { total: found.size }),
    ...(mended.length > 0 && { mended }),
    ...(region !== undefined && { region }),
  };
}

/** The first region named: `cn-hangzhou`, `ap-southeast-1`, a word of its own, or a part of a host name or address. */
export function regionIn(text: string): string | undefined {
  return /(?<![A-Za-z0-9_-])(?:cn|ap|eu|us|me|na|sa|af)-[a-z]{4,12}(?:-\d{1,2})?(?![A-Za-z0-9_-])/.exec(
    text,
  )?.[0];
}
