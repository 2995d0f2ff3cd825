/** Quotes a field as RFC 4180 asks, and defuses what a spreadsheet would run as a formula. */
export function csvField(value: string | number | boolean): string {
  if (typeof value !== 'string') {
    return String(value);
  }
  const text = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows as RFC 4180 writes them. */
export function csvLines(rows: readonly (readonly (string | number | boolean)[])[]): string {
  return rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}
