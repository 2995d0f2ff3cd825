import type { HealthColumn } from '../../src/model/health/healthTable';

/** A column of the table; the strip cannot be sorted by. */
export type TableColumn =
  Extract<HealthColumn, 'name' | 'attention' | 'lastSuccess' | 'nextDue' | 'failureRate'> | 'strip';

/** In the order in which they stand. */
export const tableColumns: readonly TableColumn[] = [
  'name',
  'attention',
  'strip',
  'lastSuccess',
  'nextDue',
  'failureRate',
];

/** Columns that fall away where there is no room, the last of them first; the other two always stand. */
const byImportance = ['lastSuccess', 'strip', 'nextDue', 'failureRate'] as const;

/** Columns whose width the user draws; the verdict takes what they leave. */
export type SizedColumn = Exclude<TableColumn, 'attention'>;
export type ColumnWidths = Partial<Record<SizedColumn, number>>;

/** Room that the reason of a verdict keeps, in pixels. */
const reasonRoom = 200;
/** Where a table has less room than this, in pixels, each target takes two lines. */
const tableRoom = 650;

const usual: Record<SizedColumn, number> = {
  name: 176,
  strip: 166,
  lastSuccess: 98,
  nextDue: 98,
  failureRate: 96,
};

/** Width of a column in pixels: as the user drew it, within reason. */
export function columnWidth(column: SizedColumn, room: number, widths: ColumnWidths): number {
  const [least, most] = column === 'name' ? [110, 480] : [56, 320];
  // Long names are worth more than long reasons, which are whole in the details.
  const wide = column === 'name' ? Math.max(usual.name, Math.min(280, room * 0.22)) : usual[column];
  return Math.round(Math.min(most, Math.max(least, widths[column] ?? wide)));
}

/** Too narrow for a table: each target takes two lines. */
export function isNarrow(room: number): boolean {
  return room < tableRoom;
}

/** The columns there is room for, in pixels, in the order in which they stand. */
export function shownColumns(room: number, widths: ColumnWidths): TableColumn[] {
  const shown = new Set<TableColumn>(['name', 'attention']);
  let left = room - columnWidth('name', room, widths) - reasonRoom;
  for (const column of isNarrow(room) ? [] : byImportance) {
    left -= columnWidth(column, room, widths);
    if (left < 0) {
      break;
    }
    shown.add(column);
  }
  return isNarrow(room)
    ? ['name', 'attention', 'lastSuccess']
    : tableColumns.filter((column) => shown.has(column));
}

/** The widths with another one; without a width the column has its usual one again. */
export function withWidth(
  widths: ColumnWidths,
  column: SizedColumn,
  width: number | undefined,
): ColumnWidths {
  const { [column]: _, ...others } = widths;
  return width === undefined ? others : { ...others, [column]: Math.round(width) };
}
