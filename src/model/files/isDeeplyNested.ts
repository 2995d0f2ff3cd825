/** Whether brackets, or the dashes of lists in lists, go deeper than anybody writes: the YAML reader takes the square of it. */
export function isDeeplyNested(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (sign === '[' || sign === '{' ? 1 : -1));
    if (depth > 200) return true;
  }
  return /(?:[-?:][ \t]+){200}/.test(text);
}
