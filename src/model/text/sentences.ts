/** Whole sentences one after the other; after the full stop of Chinese, which brings its own room, without a blank. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .reduce((said, part) => (/(^|[。！？])$/u.test(said) ? said + part : `${said} ${part}`), '');
}
