/**
 * How a formula begins, also in the letters of a Chinese keyboard: spreadsheets drop blanks and what draws nothing before
 * they look. A field that begins with a tab or a line break is left to none of them.
 */
const formula =
  /^[\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

/** Quotes a field as RFC 4180 asks, and defuses what a spreadsheet would run as a formula. */
export function csvField(value: string | number | boolean): string {
  if (typeof value !== 'string') {
    return String(value);
  }
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows as RFC 4180 writes them. */
export function csvLines(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
