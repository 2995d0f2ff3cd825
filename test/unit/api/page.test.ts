import assert from 'node:assert/strict';
import { nextPageNumber } from '../../../src/api/page';

describe('the number of the next page', () => {
  const table: [page: number, received: number, total: number | undefined, next?: string][] = [
    [1, 100, 250, '2'],
    [2, 100, 250, '3'],
    [3, 50, 250, undefined],
    [1, 100, 100, undefined],
    [1, 100, 101, '2'],
    [1, 0, 0, undefined],
    // The total counts rows that no page holds.
    [4, 0, 1000, undefined],
    // Rows that could not be read are missing from what was received.
    [1, 98, 250, '2'],
    // No total: a full page may have another behind it.
    [1, 100, undefined, '2'],
    [1, 99, undefined, undefined],
    [1, 0, undefined, undefined],
  ];
  for (const [page, received, total, next] of table) {
    it(`is ${next ?? 'none'} after page ${page} with ${received} rows of ${total ?? '?'}`, () => {
      assert.equal(nextPageNumber(page, 100, received, total), next);
    });
  }
});
