import type { FoundId, IdKind } from './exactIds';

/** Kinds that the service has no way to ask for: a link on one would open nothing. */
const unopened: readonly IdKind[] = ['statusCheckJob', 'networkEndpoint'];

/** How far before an id an address is looked for that it is a part of. */
const reach = 2048;

/** An address up to its last character; brackets and quotes end it, as they do for the editor. */
const insideAddress =
  /[a-z][a-z\d+.-]{1,30}:\/\/[^\s"'`<>{}|\\^\u3000-\u3003\uff0c\uff1b\u3008-\u3011]*$/i;

/**
 * The ids of a text that may be links, at most so many. One inside an address is none: of links that overlap the editor
 * keeps one, and the address is what the author wrote.
 */
export function linkable(text: string, ids: readonly FoundId[], most: number): FoundId[] {
  const links: FoundId[] = [];
  for (const id of ids) {
    if (links.length === most) break;
    if (!unopened.includes(id.kind) && !isInAddress(text, id.start)) links.push(id);
  }
  return links;
}

function isInAddress(text: string, start: number): boolean {
  // All of it at hand: a line may be as long as its file.
  const before = text.slice(Math.max(0, start - reach), start);
  const scheme = before.lastIndexOf('://');
  return scheme >= 0 && insideAddress.test(before.slice(Math.max(0, scheme - 31)));
}
