import assert from 'node:assert/strict';
import { compareJobs } from '../../../../src/model/jobs/compareJobs';
import { cellName, differenceParts, sideText } from '../../../../media/comparison/cellText';
import { comparisonView } from '../../../../media/comparison/comparisonView';
import { comparisonGallery } from '../../../support/comparisonGallery';

const { before, after } = comparisonGallery['differs']!;
const comparison = compareJobs(before!, after!);
const place = (all: boolean, row: number, column: number) =>
  comparisonView(comparison, all).rows[row]!.cells[column]!;

describe('the table of a comparison', () => {
  it('leaves out what does not differ, until it is asked for', () => {
    const { columns, rows, hidden } = comparisonView(comparison, false);
    const labels = columns.map(({ label }) => label);
    assert.deepEqual(labels, ['Created', 'Updated', 'Bound', 'Deleted', 'Unchanged', 'Total']);
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['Users', 'Organizational units', 'Groups', 'Group members', 'Total'],
    );
    assert.equal(hidden, 1);
    const all = comparisonView(comparison, true);
    assert.deepEqual([all.columns.length, all.rows.length, all.hidden], [7, 5, 0]);
  });

  it('has nothing but totals for a job and itself', () => {
    const { rows, columns } = comparisonView(compareJobs(after!, after!), false);
    assert.deepEqual(
      [rows.map(({ key }) => key), columns.map(({ key }) => key)],
      [['total'], ['total']],
    );
  });

  it('adds up: the differences of a row make its total', () => {
    for (const row of comparisonView(comparison, true).rows) {
      const parts = row.cells
        .slice(0, -1)
        .reduce((sum, { cell }) => sum + cell.difference.total, 0);
      assert.equal(parts, row.cells.at(-1)!.cell.difference.total, row.label);
    }
  });

  it('names a cell by what changed, by what stayed, or by the want of numbers', () => {
    const name = (row: number, column: number) => {
      const { place: where, cell } = place(true, row, column);
      return cellName(where, cell, String);
    };
    assert.equal(
      name(0, 0),
      'Users, Created: from 3 to 64, +61; +45 succeeded, +12 failed, +4 skipped',
    );
    assert.equal(name(0, 1), 'Users, Updated: 87, unchanged');
    // Successes that are all that differs are told already.
    assert.equal(name(1, 1), 'Organizational units, Updated: from no number to 2, +2');
    assert.equal(name(3, 1), 'Group members, Updated: no numbers');
    // A zero that only one job reports is no difference.
    assert.equal(name(1, 2), 'Organizational units, Bound: 0, unchanged');
  });

  it('shows a side that reports nothing as a dash, and only the outcomes that moved', () => {
    const { cell } = place(true, 0, 4);
    assert.deepEqual(
      [sideText(cell.before, String), sideText(place(true, 0, 2).cell.before, String)],
      ['3083', '–'],
    );
    assert.deepEqual(differenceParts(cell), []);
    assert.deepEqual(differenceParts(place(true, 0, 0).cell), [
      { outcome: 'success', turn: 'neither', text: '+45 succeeded' },
      { outcome: 'failed', turn: 'worse', text: '+12 failed' },
      { outcome: 'skipped', turn: 'worse', text: '+4 skipped' },
    ]);
    const fewer = { total: 0, success: 3, failed: -2, skipped: -1 };
    assert.deepEqual(
      differenceParts({ difference: fewer }).map(({ turn }) => turn),
      ['neither', 'better', 'better'],
    );
  });
});
