/** Files above this many characters have neither links nor lenses. */
export const idTextLimit = 1_000_000;

/** Links a file has at most. */
export const linksAtMost = 500;
