/** Deeper than anybody writes: the YAML reader takes the square of it, and readers of JSON run out of stack. */
const deepest = 200;

/** Whether brackets, or the dashes of lists in lists, go deeper than anybody writes. */
export function isDeeplyNested(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // "[" and "{" against "]" and "}", which differ from each other by one bit.
    if ((code | 0x20) === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if ((code | 0x20) === 0x7d && depth > 0) {
      depth -= 1;
    }
  }
  return /(?:[-?:][ \t]+){50}/.test(text);
}
