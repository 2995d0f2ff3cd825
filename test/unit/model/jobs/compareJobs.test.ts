import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareJobs } from '../../../../src/model/jobs/compareJobs';
import { comparisonMarkdown, sideWords } from '../../../../src/model/jobs/comparisonMarkdown';
import type { Job } from '../../../../src/model/jobs/job';
import {
  operations,
  readMatrix,
  type Cell,
  type JobResult,
} from '../../../../src/model/jobs/statistics';
import { assertGolden } from '../../../support/golden';
import { hostileTexts } from '../../../support/hostile';
import { aJob, documentedJob, jobStart, stat } from '../../../support/jobs';
import { markupIn } from '../../../support/markdown';

const counters = ['total', 'success', 'failed', 'skipped'] as const;
const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai' };
const names = { targetName: 'HQ OpenLDAP', instanceName: 'Corporate directory' };

const someStat = fc.record(
  { total: fc.nat(99), success: fc.nat(99), failed: fc.nat(99), skipped: fc.nat(99) },
  { requiredKeys: [] },
);
const someKind = fc.record(
  Object.fromEntries(operations.map((operation) => [operation, someStat])),
  { requiredKeys: [] },
);
const someResult: fc.Arbitrary<JobResult> = fc.record(
  {
    errorCode: fc.constantFrom('A', 'B'),
    userStatistics: someKind,
    organizationalUnitStatistics: someKind,
    groupStatistics: someKind,
    groupMemberStatistics: someKind,
  },
  { requiredKeys: [] },
);
const someJob: fc.Arbitrary<Job> = fc
  .record(
    {
      result: someResult,
      startTime: fc.nat(1000),
      endTime: fc.nat(1000),
      status: fc.constantFrom('success', 'failed', 'running'),
    },
    { requiredKeys: [] },
  )
  .map((overrides) => aJob(overrides));

describe('compareJobs', () => {
  it('finds nothing between a job and itself', () => {
    fc.assert(
      fc.property(someJob, (job) => {
        const comparison = compareJobs(job, structuredClone(job));
        assert.equal(comparison.isEmpty, true);
        assert.deepEqual(comparison.values, []);
        const cells = [
          ...comparison.rows.flatMap((row) => [...row.cells, row.sum]),
          ...comparison.sums,
          comparison.sum,
        ];
        assert.ok(
          cells.every(
            ({ differs, difference }) =>
              !differs && Object.values(difference).every((each) => each === 0),
          ),
        );
      }),
    );
  });

  it('adds up with both matrices', () => {
    fc.assert(
      fc.property(someJob, someJob, (before, after) => {
        const comparison = compareJobs(before, after);
        const [left, right] = [readMatrix(before.result), readMatrix(after.result)];
        const zero: Partial<Cell> = { total: 0, success: 0, failed: 0, skipped: 0 };
        const check = (cell: (typeof comparison)['sum'], one = zero, other = zero) => {
          for (const counter of counters) {
            assert.equal(cell.before[counter], one[counter]);
            assert.equal(cell.after[counter], other[counter]);
            assert.equal(cell.before[counter] + cell.difference[counter], cell.after[counter]);
          }
        };
        comparison.columns.forEach((operation, column) => {
          const places = [
            left.columns.indexOf(operation),
            right.columns.indexOf(operation),
          ] as const;
          comparison.rows.forEach((row, n) =>
            check(
              row.cells[column]!,
              left.rows[n]!.cells[places[0]],
              right.rows[n]!.cells[places[1]],
            ),
          );
          check(comparison.sums[column]!, left.sums[places[0]], right.sums[places[1]]);
        });
        comparison.rows.forEach((row, n) => check(row.sum, left.rows[n]!.sum, right.rows[n]!.sum));
        check(comparison.sum, left.sum, right.sum);
        // The differences of the cells are the differences of the sums.
        const total = comparison.rows
          .flatMap(({ cells }) => cells)
          .reduce((sum, { difference }) => sum + difference.total, 0);
        assert.equal(total, comparison.sum.difference.total);
      }),
    );
  });

  it('tells the members that differ, and how much longer it took', () => {
    const before = aJob({ result: { errorCode: 'A' } });
    const after = aJob({
      status: 'failed',
      startTime: jobStart + 86_400_000,
      endTime: jobStart + 86_400_000 + 150_000,
      result: { errorCode: 'A', errorMessage: 'gone' },
    });
    const { values, durationDifference, isEmpty } = compareJobs(before, after);
    assert.deepEqual(
      values.map(({ member }) => member),
      ['status', 'startTime', 'endTime', 'duration', 'errorMessage'],
    );
    assert.deepEqual(values[0], { member: 'status', before: 'success', after: 'failed' });
    assert.deepEqual(values[4], { member: 'errorMessage', before: undefined, after: 'gone' });
    assert.deepEqual([durationDifference, isEmpty], [16_000, false]);
  });

  it('tells a cell that only one job reports from a zero', () => {
    const before = aJob({ result: { userStatistics: { created: stat(0) } } });
    const { rows, columns, isEmpty } = compareJobs(before, aJob());
    const cell = rows[0]!.cells[columns.indexOf('created')]!;
    assert.deepEqual([cell.differs, cell.difference.total, isEmpty], [true, 0, false]);
  });

  it('has a column for exports when either job has one', () => {
    const exporting = aJob({ result: { userStatistics: { exported: stat(3) } } });
    assert.ok(compareJobs(aJob(), exporting).columns.includes('exported'));
    assert.ok(!compareJobs(aJob(), aJob()).columns.includes('exported'));
  });
});

describe('comparisonMarkdown', () => {
  it('writes two jobs beside each other', () => {
    const before = aJob({
      result: {
        userStatistics: { created: stat(64), updated: stat(3, 0, 1), same: stat(1197) },
        groupStatistics: { same: stat(41) },
      },
    });
    const after = aJob({
      synchronizationJobId: 'sync_000038g5u47rl85q41li0fgsd98gn24q9njabcdef',
      status: 'partial_success',
      startTime: jobStart + 86_400_000,
      endTime: jobStart + 86_400_000 + 171_000,
      result: {
        errorCode: 'MissingParameter.Username',
        errorMessage: 'The specified parameter Username is required!',
        userStatistics: { created: stat(52, 12), updated: stat(2), same: stat(1197) },
      },
    });
    assertGolden('comparedJobs.md', comparisonMarkdown(compareJobs(before, after), names, dates));
  });

  it('calls the run that was picked neither before nor after when it is the later one', () => {
    const later = aJob({ startTime: jobStart + 1000 });
    assert.deepEqual(sideWords(aJob(), later), ['Before', 'After']);
    assert.deepEqual(sideWords(later, aJob()), ['Compared with a later run', 'This run']);
    assert.deepEqual(sideWords(undefined, later), ['Before', 'After']);
  });

  it('says of a job and itself that they do not differ', () => {
    const job = documentedJob();
    const text = comparisonMarkdown(compareJobs(job, job), names, dates);
    assert.match(text, /\nThe two jobs do not differ\.\n$/);
    assert.doesNotMatch(text, /\|/);
  });

  it('has no differences where a run counted nothing, and says why', () => {
    const written = (before: Job, after: Job) =>
      comparisonMarkdown(compareJobs(before, after), names, dates);
    const good = aJob({ result: { userStatistics: { same: stat(896) } } });
    const failed = aJob({
      status: 'failed',
      result: { errorCode: 'A', userStatistics: { same: stat(0) } },
    });
    const why = 'The run failed before it compared anything.';
    const sentence = `${why} There are no counts to compare.`;
    assert.deepEqual(compareJobs(good, failed).noCounts, { after: why });
    assert.ok(written(good, failed).endsWith(`\nAfter: ${sentence}\n`), written(good, failed));
    assert.ok(written(failed, good).endsWith(`\nBefore: ${sentence}\n`));
    const running = aJob({ status: 'running', result: {} });
    assert.match(
      written(good, running),
      /\nAfter: The job has not reported any numbers yet\. There/,
    );
    assert.doesNotMatch(written(good, failed), /896/);
    const zeros = aJob({ result: { userStatistics: { same: stat(0) } } });
    assert.deepEqual(compareJobs(good, zeros).noCounts, {}, 'zeros of a success are a result');
  });

  it('keeps the shape of its tables whatever the texts are', () => {
    const filled = (text: string) => {
      const job = aJob({
        status: text,
        description: text,
        targetId: text,
        result: { errorCode: text, errorMessage: text, userStatistics: { created: stat(1) } },
      });
      const result = { userStatistics: { created: stat(2) } };
      const other = aJob({
        result,
        synchronizationJobId: text,
        direction: text,
        triggerType: text,
      });
      const written = comparisonMarkdown(
        compareJobs(job, other),
        { targetName: text, instanceName: text },
        dates,
      );
      // Nothing is markup inside a code span.
      return written.replace(/`[^`\n]*`/g, '');
    };
    const shape = (text: string) =>
      text.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
    const expected = shape(filled('x'));
    for (const text of hostileTexts) {
      const written = filled(text);
      assert.deepEqual(shape(written), expected, text);
      assert.deepEqual(markupIn(written), ['strong'], text);
    }
  });
});
