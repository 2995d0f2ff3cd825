import * as assert from 'node:assert/strict';
import { cellName, cellParts, mismatch } from '../../../../media/job/cellText';
import { readMatrix, type Cell, type Stat } from '../../../../src/model/jobs/statistics';

const count = (value: number) => value.toLocaleString('en');

function cellOf(stat: Stat | undefined): Cell {
  return readMatrix({ userStatistics: { created: stat } }).rows[0]!.cells[0]!;
}

describe('the text of a cell', () => {
  const mixed = cellOf({ total: 3064, success: 3048, failed: 12, skipped: 4 });
  const wrong = cellOf({ total: 10, success: 10, failed: 10, skipped: 10 });

  it('names every counter', () => {
    assert.equal(
      cellName('Users, Created', mixed, count),
      'Users, Created: 3,064 total, 3,048 succeeded, 12 failed, 4 skipped',
    );
  });

  it('tells zero from not reported', () => {
    assert.equal(
      cellName('Groups, Bound', cellOf({}), count),
      'Groups, Bound: 0 total, 0 succeeded, 0 failed, 0 skipped',
    );
    assert.equal(
      cellName('Groups, Bound', cellOf(undefined), count),
      'Groups, Bound: not reported',
    );
  });

  it('says when a total is not the sum of its parts', () => {
    assert.equal(mismatch(wrong, count), 'does not add up: 10 ≠ 10 + 10 + 10');
    assert.match(cellName('Users, Created', wrong, count), /; does not add up: 10 ≠ 10/);
    assert.equal(mismatch(mixed, count), undefined);
  });

  it('says that a sum hides a mismatch which cancels out', () => {
    const { sum } = readMatrix({
      userStatistics: { created: { total: 2, success: 1 }, updated: { total: 0, success: 1 } },
    }).rows[0]!;
    assert.equal(mismatch(sum, count), 'holds counts that do not add up');
  });

  it('leaves out what the total says already', () => {
    const texts = (cell: Cell) => cellParts(cell, count).map(({ text }) => text);
    assert.deepEqual(texts(mixed), ['3,048 succeeded', '12 failed', '4 skipped']);
    assert.deepEqual(texts(cellOf({ total: 7, success: 7 })), []);
    assert.deepEqual(texts(cellOf({ total: 7, failed: 7 })), ['7 failed']);
    assert.deepEqual(texts(cellOf({})), []);
  });
});
