/**
 * Reads CSV as RFC 4180 defines it, character by character and with no mercy: knows nothing of how the product writes
 * it, and throws on a quote or line break out of place.
 */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const take = (expected: string) => {
    if (!text.startsWith(expected, at)) {
      throw new Error(`Expected ${JSON.stringify(expected)} at ${at}`);
    }
    at += expected.length;
  };
  const field = (): string => {
    if (text[at] !== '"') {
      const plain = /[^",\r\n]*/y;
      plain.lastIndex = at;
      const [value = ''] = plain.exec(text) ?? [];
      at += value.length;
      return value;
    }
    let value = '';
    take('"');
    for (;;) {
      const quote = text.indexOf('"', at);
      if (quote < 0) throw new Error('A quote is never closed');
      value += text.slice(at, quote);
      at = quote + 1;
      if (text[at] !== '"') return value;
      value += '"';
      at++;
    }
  };
  while (at < text.length) {
    row.push(field());
    if (text[at] === ',') {
      at++;
    } else {
      take('\r\n');
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
