/** A day as the clock of this machine has it: its beginning and that of the next day, Unix time in milliseconds. */
export interface LocalDay {
  readonly from: number;
  readonly to: number;
}

/** The day a moment falls on. Not 24 hours long where summer time begins or ends. */
export function localDayOf(ms: number): LocalDay {
  const date = new Date(ms);
  return localDay(date.getFullYear(), date.getMonth(), date.getDate());
}

/** The day as people write it, `2026-11-26`, ISO 8601; `undefined` for what is no day of the calendar. */
export function readLocalDay(text: string): LocalDay | undefined {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    return undefined;
  }
  const read = localDay(year, month - 1, day);
  return new Date(read.from).getDate() === day && new Date(read.from).getMonth() === month - 1
    ? read
    : undefined;
}

/** As {@link readLocalDay} reads it. */
export function writeLocalDay({ from }: LocalDay): string {
  const date = new Date(from);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function localDay(year: number, month: number, day: number): LocalDay {
  return {
    from: new Date(year, month, day).getTime(),
    to: new Date(year, month, day + 1).getTime(),
  };
}
