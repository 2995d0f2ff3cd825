/** The name with a backslash before each sign after which no new part begins. */
export function withEscapes(text: string): string | undefined {
  if (!/^\s*[A-Za-z][A-Za-z0-9-]*\s*=/.test(text)) {
    return undefined;
  }
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const rest = text.slice(at + 1);
    if (sign === '\\' && /^([0-9A-Fa-f]{2}|[ #=,+"\\<>;])/.test(rest)) {
      result += sign + text.charAt(at + 1);
      at++;
    } else if (
      /["\\<>]/.test(sign) ||
      (/[,+;]/.test(sign) && !/^\s*([A-Za-z][A-Za-z0-9-]*|\d+(\.\d+)+)\s*=/.test(rest))
    ) {
      result += `\\${sign}`;
    } else {
      result += sign;
    }
  }
  return result === text ? undefined : result;
}
