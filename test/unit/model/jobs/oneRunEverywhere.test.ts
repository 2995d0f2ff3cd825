import assert from 'node:assert/strict';
import { changeSentence } from '../../../../media/job/changeSentence';
import { summaryFigures } from '../../../../media/job/summaryFigures';
import { assess } from '../../../../src/model/health/health';
import { compareJobs } from '../../../../src/model/jobs/compareJobs';
import { comparisonMarkdown } from '../../../../src/model/jobs/comparisonMarkdown';
import { readHistory, stripOf } from '../../../../src/model/jobs/history';
import type { Job } from '../../../../src/model/jobs/job';
import { exportJob } from '../../../../src/model/jobs/jobExport';
import { readMatrix, type JobCounts } from '../../../../src/model/jobs/statistics';
import { summarizeJob } from '../../../../src/model/jobs/summarizeJob';
import { resourcePresentation } from '../../../../src/model/resources/resourcePresentation';
import { rowPresentation } from '../../../../src/model/resources/rowPresentation';
import { hoverText } from '../../../../src/views/ids/hoverText';
import { parseCsv } from '../../../support/csv';
import { aJob, stat } from '../../../support/jobs';
import { jobGallery } from '../../../support/jobGallery';
import { anInstance } from '../../../support/rows';

const dates = { locale: 'en', timeZone: 'UTC' };

/** A run with something of everything; more was looked at than is the sum of what came of it. */
const job: Job = aJob({
  status: 'partial_success',
  result: {
    userStatistics: {
      created: stat(1200, 5, 2),
      updated: stat(40, 1),
      binded: stat(30),
      deleted: stat(3, 0, 4),
      same: stat(2000),
      pushed: stat(1500, 7),
    },
    groupStatistics: { same: stat(0, 0, 0, 50), exported: stat(60) },
  },
});

/** By hand: no function of ours has counted it. */
const counts: JobCounts = {
  compared: 1207 + 41 + 30 + 7 + 2000 + 50,
  changed: 1200 + 40 + 30 + 3,
  delivered: 1500 + 60,
  failed: 5 + 1 + 7,
  skipped: 2 + 4,
};
const words = '13 failed, 6 skipped, 1,273 changed, 1,560 delivered';

describe('the numbers of one run', () => {
  const summary = summarizeJob(job);
  const instance = anInstance();

  it('are counted as documented', () => assert.deepEqual(summary.counts, counts));

  it('are those of its row, its tooltip and what is read aloud', () => {
    const face = rowPresentation({ id: 'row', kind: 'job', instance, job: summary }, dates);
    assert.ok(face.description?.split(' · ').includes(words), face.description);
    assert.deepEqual(new Map(face.tooltip).get('Result'), words);
    // Row by row, only the worst of them.
    assert.ok(face.accessibleLabel.endsWith(', 13 failed, 6 skipped'), face.accessibleLabel);
  });

  it('are those of lists to pick from, and of hovers', () => {
    const resource = { kind: 'job' as const, instance, job: summary };
    const { description } = resourcePresentation(resource, dates);
    assert.ok(description?.endsWith(words), description);
    const { lines } = hoverText(
      {
        facts: { kind: 'job', word: 'Job', isMasked: false },
        answer: { state: 'found', resource, readAt: 0 },
        ref: { kind: 'job', id: job.synchronizationJobId },
        now: 0,
      },
      dates,
    );
    assert.ok(
      lines.some((line) => line.endsWith(words)),
      lines.join('\n'),
    );
  });

  it('are those of its page', () => {
    const figures = summaryFigures(readMatrix(job.result)).map(({ word, value }) => [word, value]);
    assert.deepEqual(Object.fromEntries(figures), counts);
  });

  it('are those that its page says aloud when it ends', () => {
    const model = Object.values(jobGallery)[0]!;
    const before = { ...model, job: { ...job, status: 'running' }, failure: undefined };
    assert.equal(
      changeSentence(before, { ...before, job }, dates),
      'The job ended: Partially succeeded. 1,273 changed, 13 failed, 6 skipped.',
    );
  });

  it('are those of the history, of its strip and of what is usual', () => {
    const history = readHistory([summary]);
    assert.deepEqual(
      [history.runs[0]?.counts, stripOf(history)[0]?.counts, history.changed?.median],
      [counts, counts, counts.changed],
    );
    assert.deepEqual(readHistory([job]).runs, history.runs, 'of the detail as of the list');
  });

  it('are those of a comparison', () => {
    const comparison = compareJobs(aJob({ result: { userStatistics: { created: stat(0) } } }), job);
    const totals = new Map(
      comparison.columns.map((operation, column) => [operation, comparison.sums[column]!.after]),
    );
    const sum = (member: 'total' | 'success', ...of: string[]) =>
      [...totals].reduce((all, [each, cell]) => all + (of.includes(each) ? cell[member] : 0), 0);
    const changing = ['created', 'updated', 'binded', 'deleted'];
    const { failed, skipped } = comparison.sum.after;
    const found = {
      compared: sum('total', ...changing, 'same'),
      changed: sum('success', ...changing),
      delivered: sum('success', 'pushed', 'exported'),
      failed,
      skipped,
    };
    assert.deepEqual(found, counts);
    const markdown = comparisonMarkdown(comparison, { instanceName: 'one' }, dates);
    assert.ok(markdown.includes('+13 failed') && markdown.includes('+6 skipped'), markdown);
  });

  it('are those of its exports', () => {
    const subject = { job, instanceId: 'idaas_1', instanceName: 'one', region: 'cn-hangzhou' };
    const total = exportJob(subject, 'markdown', dates)
      .split('\n')
      .find((line) => line.startsWith('| **Total**'));
    const cells = total?.split(' | ') ?? [];
    assert.deepEqual(cells.map((cell) => /^[\d,]+/.exec(cell)?.[0]).filter(Boolean), [
      '1,207',
      '41',
      '30',
      '7',
      '2,050',
      '1,507',
      '60',
      '4,902',
    ]);
    assert.match(cells.at(-1) ?? '', /4,833 succeeded, 13 failed, 6 skipped/);
    const [header = [], ...rows] = parseCsv(exportJob(subject, 'csv', dates));
    const column = (name: string) => header.indexOf(name);
    const sum = (member: string, ...of: string[]) =>
      rows
        .filter((row) => of.length === 0 || of.includes(row[column('operation')]!))
        .reduce((all, row) => all + Number(row[column(member)] ?? 0), 0);
    const changing = ['created', 'updated', 'binded', 'deleted'];
    const inCsv = {
      compared: sum('total', ...changing, 'same'),
      changed: sum('success', ...changing),
      delivered: sum('success', 'pushed', 'exported'),
      failed: sum('failed'),
      skipped: sum('skipped'),
    };
    assert.deepEqual(inCsv, counts);
    const record = JSON.parse(exportJob(subject, 'json', dates)) as Job;
    assert.deepEqual(summarizeJob({ ...job, result: record.result }).counts, counts);
  });

  it('are those of the sentence of its verdict', () => {
    const reasonOf = (run: Parameters<typeof assess>[0]['runs'][number]) =>
      assess({ runs: [run], now: 0, dates }).reason;
    assert.match(reasonOf(job), /^13 of 2,852 items failed/);
    const sound = { ...summary, status: 'success', counts: { ...counts, failed: 0 } };
    assert.match(reasonOf(sound), /3,335 compared, 1,273 changed, 1,560 delivered/);
  });
});
