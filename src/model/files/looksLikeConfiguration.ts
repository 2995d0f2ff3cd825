/** Characters; the largest configuration of the service is a hundredth of it. */
export const fileTextLimit = 1024 * 1024;

/** Members that only synchronization settings have, without the letter that differs in camel case. */
const stems = /dSyncScopeConfig|dapUdPu(?:sh|ll)Config|eriodicSyncConfig|ullProtectedRule/;

/**
 * Whether a text may hold push or pull settings. One search, because it is made for every JSON and YAML file that is
 * opened: 1 MB takes half a millisecond. A search for each member would look through all of the text for each.
 */
export function looksLikeConfiguration(text: string): boolean {
  return text.length <= fileTextLimit && stems.test(text);
}

/** Where in a text members may stand by which settings are recognised, in order. */
export function hintsOfConfiguration(text: string): number[] {
  return [...text.matchAll(new RegExp(stems, 'g'))].map(({ index }) => index);
}
