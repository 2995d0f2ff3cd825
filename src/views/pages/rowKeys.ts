import { rowKey } from '../../model/health/healthRow';

/** Keys of rows, worked out once for each: with every paint all rows are looked up, and few are new. */
export class RowKeys {
  private readonly known = new WeakMap<object, string>();

  of(row: Parameters<typeof rowKey>[0]): string {
    let key = this.known.get(row);
    if (key === undefined) {
      key = rowKey(row);
      this.known.set(row, key);
    }
    return key;
  }
}
