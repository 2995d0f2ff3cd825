/** Where a key leads in an upright list of `count` entries that wraps round; `undefined` when it leads nowhere. */
export function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'ArrowDown':
      return (at + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
