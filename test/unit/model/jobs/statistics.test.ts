import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  countItems,
  entityKinds,
  operations,
  readMatrix,
  type Cell,
  type JobResult,
  type Matrix,
} from '../../../../src/model/jobs/statistics';
import { documentedAnswer, documentedJob, stat } from '../../../support/jobs';

const wireKinds = ['User', 'OrganizationalUnit', 'Group', 'GroupMember'];
const six = ['created', 'updated', 'binded', 'deleted', 'same', 'pushed'];
const counters = ({ total, success, failed, skipped }: Cell) => [total, success, failed, skipped];

/** Counters of one cell as the matrix shows them. */
const cell = (...values: Parameters<typeof stat>): Cell => {
  const counted = stat(...values);
  const sum = counted.success + counted.failed + counted.skipped;
  return { ...counted, addsUp: counted.total === sum, reported: true };
};
const unreported: Cell = { ...stat(0), addsUp: true, reported: false };

/** Rows by operations, straight from the text of the documentation. */
function documentedCounters(): number[][][] {
  type Wire = Record<string, Record<string, Record<string, number>>>;
  const result = documentedAnswer().SynchronizationJob.Result as Wire;
  return wireKinds.map((kind) =>
    ['Created', 'Updated', 'Binded', 'Deleted', 'Same', 'Pushed'].map((operation) =>
      ['Total', 'Success', 'Failed', 'Skipped'].map(
        (counter) => result[`${kind}Statistics`]![operation]![counter]!,
      ),
    ),
  );
}

describe('readMatrix', () => {
  it('puts all 96 counters of the documentation example in their place', () => {
    const matrix = readMatrix(documentedJob().result);
    assert.deepEqual(matrix.columns, six);
    assert.deepEqual(
      matrix.rows.map(({ kind }) => kind),
      ['user', 'organizationalUnit', 'group', 'groupMember'],
    );
    const shown = matrix.rows.map((row) => row.cells.map(counters));
    assert.equal(shown.flat(2).length, 96);
    assert.deepEqual(shown, documentedCounters());
  });

  it('keeps counters apart that the documentation example gives the same value', () => {
    let next = 1;
    const distinct = () => ({ total: next++, success: next++, failed: next++, skipped: next++ });
    const statistics = () => Object.fromEntries(six.map((operation) => [operation, distinct()]));
    const result: JobResult = {
      userStatistics: statistics(),
      organizationalUnitStatistics: statistics(),
      groupStatistics: statistics(),
      groupMemberStatistics: statistics(),
    };
    assert.deepEqual(
      readMatrix(result).rows.flatMap((row) => row.cells.flatMap(counters)),
      Array.from({ length: 96 }, (_, index) => index + 1),
    );
  });

  it('marks the counts of the example that do not add up, and only those', () => {
    const matrix = readMatrix(documentedJob().result);
    const marks = matrix.rows.map((row) => row.cells.map(({ addsUp }) => addsUp));
    const right = six.map(() => true);
    assert.deepEqual(marks, [six.map(() => false), right, right, right]);
    assert.deepEqual(
      matrix.rows.map(({ sum }) => sum),
      [
        { ...stat(60, 60, 60, 60), addsUp: false, reported: true },
        cell(60, 60, 60),
        cell(60, 60, 60),
        cell(60, 60, 60),
      ],
    );
    assert.deepEqual(
      matrix.sums,
      six.map(() => ({ ...stat(40, 40, 40, 100), addsUp: false, reported: true })),
    );
    assert.deepEqual(matrix.sum, { ...stat(240, 240, 240, 600), addsUp: false, reported: true });
  });

  it('says "no data" for a job without result, in a matrix of the usual shape', () => {
    const empty: Matrix = {
      columns: [...operations].filter((operation) => operation !== 'exported'),
      rows: entityKinds.map((kind) => ({
        kind,
        cells: six.map(() => unreported),
        sum: unreported,
      })),
      sums: six.map(() => unreported),
      sum: unreported,
      hasData: false,
    };
    assert.deepEqual(readMatrix(undefined), empty);
    assert.deepEqual(readMatrix({ errorCode: 'InternalError' }), empty);
    assert.deepEqual(readMatrix({ userStatistics: {}, groupStatistics: {} }), empty);
  });

  it('tells zero from nothing reported', () => {
    const matrix = readMatrix({ groupStatistics: { same: stat(0) } });
    assert.equal(matrix.hasData, true);
    assert.deepEqual(
      matrix.rows.map(({ sum }) => sum.reported),
      [false, false, true, false],
    );
    assert.deepEqual(
      matrix.sums.map(({ reported }) => reported),
      [false, false, false, false, true, false],
    );
  });

  it('takes missing members for zero and missing halves for unreported', () => {
    const matrix = readMatrix({
      userStatistics: { created: { total: 3, failed: 3 }, updated: {}, deleted: { total: 2 } },
      groupMemberStatistics: { same: stat(4) },
    });
    assert.deepEqual(matrix.rows[0]!.cells, [
      cell(0, 3),
      cell(0),
      unreported,
      cell(0, 0, 0, 2),
      unreported,
      unreported,
    ]);
    assert.deepEqual(
      matrix.rows.slice(1).map(({ sum }) => sum),
      [unreported, unreported, cell(4)],
    );
    assert.deepEqual(matrix.sum, { ...stat(4, 3, 0, 9), addsUp: false, reported: true });
  });

  it('has a column for exports only when a kind reports them', () => {
    const matrix = readMatrix({ userStatistics: { exported: stat(2, 2, 1) } });
    assert.deepEqual(matrix.columns, [...six, 'exported']);
    assert.deepEqual(
      matrix.rows.map((row) => row.cells[6]),
      [cell(2, 2, 1), unreported, unreported, unreported],
    );
    assert.deepEqual(matrix.sum, cell(2, 2, 1));
  });

  it('keeps the mark on a sum in which two mistakes make up for each other', () => {
    const matrix = readMatrix({
      userStatistics: { created: stat(1, 0, 0, 2), updated: stat(2, 0, 0, 1) },
    });
    assert.deepEqual(matrix.rows[0]!.sum, { ...stat(3), addsUp: false, reported: true });
    assert.equal(matrix.sum.addsUp, false);
  });

  it('has the same shape and consistent sums whatever the service leaves out', () => {
    fc.assert(
      fc.property(anyResult(), (result) => {
        const matrix = readMatrix(result);
        const width = matrix.columns.length;
        assert.ok(width === 6 || width === 7);
        assert.deepEqual(
          matrix.rows.map(({ kind, cells }) => [kind, cells.length]),
          entityKinds.map((kind) => [kind, width]),
        );
        const cells = matrix.rows.flatMap((row) => row.cells);
        for (const { total, success, failed, skipped, addsUp } of cells) {
          assert.equal(addsUp, total - success - failed - skipped === 0);
        }
        for (const counter of ['total', 'success', 'failed', 'skipped'] as const) {
          const sumOf = (some: Cell[]) => some.reduce((sum, each) => sum + each[counter], 0);
          assert.equal(sumOf(cells), matrix.sum[counter]);
          assert.equal(sumOf(matrix.sums), matrix.sum[counter]);
          assert.equal(sumOf(matrix.rows.map(({ sum }) => sum)), matrix.sum[counter]);
          matrix.rows.forEach((row) => assert.equal(sumOf(row.cells), row.sum[counter]));
        }
        assert.equal(
          matrix.sum.addsUp,
          cells.every(({ addsUp }) => addsUp),
        );
        assert.equal(
          matrix.hasData,
          cells.some(({ reported }) => reported),
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('readMatrix of what was not decoded', () => {
  it('takes digits for the number they are, and anything else for nothing', () => {
    const created = { total: '5', success: ' 2 ', failed: 'two', skipped: null };
    const { rows } = readMatrix({ userStatistics: { created } } as never);
    const cell = { total: 5, success: 2, failed: 0, skipped: 0, addsUp: false, reported: true };
    assert.deepEqual(rows[0]?.cells[0], cell);
  });

  it('answers numbers in the usual shape, whatever it is given', () => {
    fc.assert(
      fc.property(odd(odd(odd(fc.anything()))), (result) => {
        const { rows, columns, sums, sum } = readMatrix(result as never);
        assert.ok(rows.length === 4 && rows.every(({ cells }) => cells.length === columns.length));
        for (const cell of [...rows.flatMap(({ cells }) => cells), ...sums, sum]) {
          const { total, success, failed, skipped } = cell;
          // Sums of numbers near the largest there is may leave the range; they are numbers all the same.
          const kinds = [total, success, failed, skipped].map((value) => typeof value);
          assert.deepEqual(new Set(kinds), new Set(['number']));
        }
      }),
    );
  });
});

/** An object with some of the members that are looked for, or anything else. */
function odd(member: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const names = ['userStatistics', 'groupStatistics', 'created', 'exported', 'total', 'failed'];
  return fc.oneof(fc.dictionary(fc.constantFrom(...names), member), fc.anything());
}

describe('countItems', () => {
  it('counts what changed, what was the same, what failed and what was left out', () => {
    const matrix = readMatrix({
      userStatistics: { created: stat(5, 1, 2), same: stat(100, 3), pushed: stat(7) },
      groupStatistics: { deleted: stat(2), same: stat(10) },
    });
    assert.deepEqual(countItems(matrix), {
      compared: 123,
      changed: 7,
      delivered: 7,
      failed: 4,
      skipped: 2,
    });
  });

  it('counts the documentation example as it stands', () => {
    assert.deepEqual(countItems(readMatrix(documentedJob().result)), {
      compared: 500,
      changed: 160,
      delivered: 40,
      failed: 240,
      skipped: 240,
    });
  });

  it('counts nothing where there is nothing', () => {
    assert.deepEqual(countItems(readMatrix(undefined)), {
      compared: 0,
      changed: 0,
      delivered: 0,
      failed: 0,
      skipped: 0,
    });
  });
});

function anyResult(): fc.Arbitrary<JobResult | undefined> {
  const count = fc.nat({ max: 1_000_000 });
  const optional = { requiredKeys: [] };
  const anyStat = fc.record(
    { total: count, success: count, failed: count, skipped: count },
    optional,
  );
  const statistics = fc.dictionary(fc.constantFrom(...operations), anyStat);
  const result = fc.record(
    {
      userStatistics: statistics,
      organizationalUnitStatistics: statistics,
      groupStatistics: statistics,
      groupMemberStatistics: statistics,
    },
    optional,
  );
  return fc.option(result, { nil: undefined });
}
