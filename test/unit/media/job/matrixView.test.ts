import * as assert from 'node:assert/strict';
import { viewMatrix, type MatrixView, type ResultFilter } from '../../../../media/job/matrixView';
import { readMatrix, type JobResult } from '../../../../src/model/jobs/statistics';

const result: JobResult = {
  userStatistics: {
    created: { total: 3, success: 2, failed: 1 },
    updated: { total: 4, success: 4 },
    pushed: { total: 0 },
  },
  groupStatistics: { updated: { total: 1, skipped: 1 } },
};

const view = (filter: ResultFilter, emptyShown = false, of = result) =>
  viewMatrix(readMatrix(of), { filter, emptyShown });
const columns = ({ columns }: MatrixView) => columns.map(({ label }) => label);
const rows = ({ rows }: MatrixView) => rows.map(({ label }) => label);

describe('the view of a matrix', () => {
  it('folds empty columns away and names them', () => {
    const folded = view('all');
    assert.deepEqual(columns(folded), ['Created', 'Updated', 'Total']);
    assert.deepEqual(folded.empty, ['binded', 'deleted', 'same', 'pushed']);
    assert.equal(folded.folded, true);
  });

  it('shows empty columns when asked', () => {
    const shown = view('all', true);
    assert.deepEqual(columns(shown), [
      'Created',
      'Updated',
      'Bound',
      'Deleted',
      'Unchanged',
      'Pushed',
      'Total',
    ]);
    assert.equal(shown.folded, false);
  });

  it('shows every column when nothing but zeros is there', () => {
    const zeros = view('all', false, { userStatistics: { created: { total: 0 } } });
    assert.equal(columns(zeros).length, 7);
    assert.equal(zeros.folded, false);
  });

  it('has a column for exports only when a kind reports them', () => {
    const exported = view('all', true, { userStatistics: { exported: { total: 1, success: 1 } } });
    assert.equal(columns(exported).at(-2), 'Exported');
  });

  it('keeps a column whose total is zero while a counter is not', () => {
    const odd = view('all', false, { userStatistics: { deleted: { total: 0, failed: 2 } } });
    assert.deepEqual(columns(odd), ['Deleted', 'Total']);
  });

  it('filters rows and columns, and dims cells without a match', () => {
    const failed = view('failed');
    assert.deepEqual(columns(failed), ['Created', 'Total']);
    assert.deepEqual(rows(failed), ['Users', 'Total']);
    const skipped = view('skipped');
    assert.deepEqual(columns(skipped), ['Updated', 'Total']);
    assert.deepEqual(rows(skipped), ['Groups', 'Total']);
    assert.deepEqual(
      skipped.rows[0]!.cells.map(({ place, dimmed }) => [place, dimmed]),
      [
        ['Groups, Updated', false],
        ['Groups, Total', false],
      ],
    );
  });

  it('names each cell by row and column, and the sum of all once', () => {
    const all = view('all');
    assert.equal(all.rows[0]!.cells[0]!.place, 'Users, Created');
    assert.deepEqual(
      all.rows.at(-1)!.cells.map(({ place }) => place),
      ['Total, Created', 'Total, Updated', 'Total'],
    );
  });
});
