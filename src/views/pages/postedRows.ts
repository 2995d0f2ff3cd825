import type { HealthRow } from '../../model/health/healthRow';
import { RowKeys } from './rowKeys';
import type { HealthPageChange, HealthPageRow } from '../../protocol/healthPage';

/**
 * What a health page has of the rows, so that it is told only what differs: rows that were made anew, and the runs of
 * those it draws, which are most of a row.
 */
export class PostedRows {
  /** Rows that the page has, and whether their runs are with them. */
  private held = new Map<HealthRow, boolean>();
  private drawn: ReadonlySet<string> = new Set();
  private readonly keys = new RowKeys();

  /** All rows, for a page that has none. */
  first(rows: readonly HealthRow[]): HealthPageRow[] {
    this.held.clear();
    return rows.map((row) => this.posted(row));
  }

  /** What the page has to be told; a row that did not change is the same object as before. */
  change(rows: readonly HealthRow[]): Omit<HealthPageChange, 'frame'> {
    const before = this.held;
    this.held = new Map();
    const changed: HealthPageRow[] = [];
    for (const row of rows) {
      const hasRuns = before.get(row);
      if (hasRuns === undefined || (!hasRuns && this.drawn.has(this.keys.of(row)))) {
        changed.push(this.posted(row));
      } else {
        this.held.set(row, hasRuns);
      }
      before.delete(row);
    }
    const there = new Set(changed.map((row) => this.keys.of(row)));
    const gone = [...before.keys()]
      .map((row) => this.keys.of(row))
      .filter((key) => !there.has(key));
    return { rows: changed, gone };
  }

  /** The page draws these rows, and no others. */
  setDrawn(keys: readonly string[]): void {
    this.drawn = new Set(keys);
  }

  private posted(row: HealthRow): HealthPageRow {
    const hasRuns = this.drawn.has(this.keys.of(row));
    this.held.set(row, hasRuns);
    const { strip, ...rest } = row;
    return hasRuns ? { ...rest, strip } : rest;
  }
}
