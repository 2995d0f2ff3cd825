import assert from 'node:assert/strict';
import { assess } from '../../../../src/model/health/health';
import { exportHealth, type HealthReport } from '../../../../src/model/health/healthExport';
import { rowOfRuns, type HealthRow } from '../../../../src/model/health/healthRow';
import {
  defaultOrder,
  filterRows,
  healthColumns,
  sortRows,
  type HealthColumn,
} from '../../../../src/model/health/healthTable';
import type { GivenRun } from '../../../../src/model/health/runs';
import { parseCsv } from '../../../support/csv';
import { assertGolden } from '../../../support/golden';
import { hostileTexts } from '../../../support/hostile';
import { aRun, counted, day, hour, hourly, judged, ordinary } from '../../../support/runs';

const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai' };

function aRow(name: string, runs: GivenRun[], rest: Partial<HealthRow> = {}): HealthRow {
  return {
    region: 'cn-hangzhou',
    instanceId: 'idaas_test',
    instanceName: 'Corporate directory',
    targetType: 'identity_provider',
    targetId: `idp_${name}`,
    name,
    providerType: 'urn:alibaba:idaas:idp:unknown:ldap:pull',
    verdict: assess({ runs, now: judged, dates }),
    ...rowOfRuns(runs),
    loading: false,
    ...rest,
  };
}

const rows = [
  aRow('HQ', ordinary(3), { nextDue: judged + hour }),
  aRow('Branch', hourly({ status: 'failed', errorCode: 'LdapException.InvalidCredentials' }, {})),
  aRow('Workspace', hourly(counted({}), {}, {}), { targetType: 'application', providerType: '' }),
  aRow('Pilot', []),
  aRow('Archive', [aRun(5 * day)], { nextDue: judged + day }),
];
/** Nothing is left to read. */
const whole = { progress: { done: 1, of: 1 }, unread: [] };
const report: HealthReport = {
  connectionLabel: 'Production',
  madeAt: judged,
  rows: sortRows(rows, defaultOrder),
  ...whole,
};
const names = (sorted: HealthRow[]) => sorted.map(({ name }) => name);

describe('exportHealth', () => {
  it('writes a report as Markdown', () => {
    assertGolden('health.md', exportHealth(report, 'markdown', dates));
  });

  it('writes a report as CSV, with verdicts that machines can read', () => {
    const text = exportHealth(report, 'csv', dates);
    assertGolden('health.csv', text);
    const [header, ...lines] = parseCsv(text);
    const verdict = header!.indexOf('verdict');
    assert.deepEqual(
      lines.map((line) => line[verdict]),
      ['failing', 'hollow', 'stale', 'unknown', 'healthy'],
    );
  });

  it('writes a report as JSON, with the evidence of each verdict', () => {
    const text = exportHealth({ ...report, instanceName: 'Corporate directory' }, 'json', dates);
    assertGolden('health.json', text);
    const { verdict, needAttention, targets } = JSON.parse(text) as {
      verdict: string;
      needAttention: number;
      targets: unknown[];
    };
    assert.deepEqual([verdict, needAttention, targets.length], ['failing', 3, 5]);
  });

  describe('of what is not all read', () => {
    const lacking = assess({ runs: hourly({}), now: judged, dates, unread: ['runs', 'schedule'] });
    const partly: HealthReport = {
      ...report,
      rows: [aRow('HQ', hourly({}), { verdict: lacking }), rows[1]!],
      progress: { done: 1, of: 3 },
      unread: [
        { region: 'cn-hangzhou', instanceId: 'idaas_test', instanceName: 'Corporate directory' },
        { region: 'cn-beijing', instanceId: 'idaas_other', instanceName: 'Branch | offices' },
      ],
    };

    it('says in Markdown what it covers, and what a cell is missing', () => {
      const text = exportHealth(partly, 'markdown', dates);
      assert.match(text, /^- \*\*Verdict:\*\* 1 of 2 targets needs attention, 1 not judged yet$/m);
      assert.match(
        text,
        /^- \*\*Covers:\*\* 1 of 3 instances read; not read, or only in part: Corporate directory, Branch .*offices$/m,
      );
      const line = text.split('\n').find((each) => each.startsWith('| HQ '))!;
      const cells = line.split(' | ');
      assert.equal(cells[1], '**Not judged yet**');
      assert.deepEqual(cells.slice(-2), ['not read yet', 'not read yet |']);
      assert.doesNotMatch(text, /Healthy/);
    });

    it('marks in CSV each verdict that is not final, and has a line for an instance without any', () => {
      const [header, ...lines] = parseCsv(exportHealth(partly, 'csv', dates));
      const at = (name: string) => header!.indexOf(name);
      assert.deepEqual(
        lines.map((line) =>
          ['instanceId', 'targetName', 'verdict', 'coverage', 'unread'].map(
            (each) => line[at(each)],
          ),
        ),
        [
          ['idaas_test', 'HQ', 'unjudged', 'provisional', 'runs schedule'],
          ['idaas_test', 'Branch', 'failing', 'final', ''],
          ['idaas_other', '', 'unjudged', 'provisional', 'all'],
        ],
      );
      assert.ok(lines.every((line) => line.length === header!.length));
    });

    it('tells machines the same in JSON', () => {
      const { covers, notJudgedYet, verdict } = JSON.parse(
        exportHealth(partly, 'json', dates),
      ) as Record<string, unknown>;
      assert.deepEqual(
        { covers, notJudgedYet, verdict },
        {
          covers: { instances: 1, ofInstances: 3, unread: partly.unread },
          notJudgedYet: 1,
          verdict: 'failing',
        },
      );
    });
  });

  it('counts all targets where a filter has left some out', () => {
    const filtered = { ...report, rows: report.rows.slice(0, 1), allRows: report.rows };
    const said = (of: HealthReport) =>
      /Verdict:\*\* (.*)/.exec(exportHealth(of, 'markdown', dates))?.[1];
    assert.equal(said(filtered), `${said(report)}; 1 listed`);
  });

  it('writes a report without targets', () => {
    const empty = { ...report, rows: [] };
    assert.match(exportHealth(empty, 'markdown', dates), /\nNo targets\.\n$/);
    assert.equal(parseCsv(exportHealth(empty, 'csv', dates)).length, 1);
    assert.equal(
      (JSON.parse(exportHealth(empty, 'json', dates)) as { verdict: string }).verdict,
      'unknown',
    );
  });

  it('keeps the shape of its tables whatever the texts are', () => {
    const filled = (text: string): HealthReport => ({
      connectionLabel: text,
      instanceName: text,
      madeAt: judged,
      ...whole,
      rows: [
        aRow(text, hourly({ status: 'failed', errorCode: text, errorMessage: text }), {
          instanceName: text,
          region: text,
        }),
      ],
    });
    const shape = (text: string) =>
      text.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
    const expected = shape(exportHealth(filled('x'), 'markdown', dates));
    for (const text of hostileTexts) {
      const markdown = exportHealth(filled(text), 'markdown', dates);
      assert.deepEqual(shape(markdown), expected, text);
      const [header, line] = parseCsv(exportHealth(filled(text), 'csv', dates));
      assert.equal(line!.length, header!.length);
      assert.ok(
        line!.every((field) => !/^[=+@\t\r\n＝]/.test(field)),
        text,
      );
      JSON.parse(exportHealth(filled(text), 'json', dates));
    }
  });
});

describe('the table of health', () => {
  it('puts what needs attention first, and the rest by name', () => {
    assert.deepEqual(names(sortRows(rows, defaultOrder)), [
      'Branch',
      'Workspace',
      'Archive',
      'Pilot',
      'HQ',
    ]);
  });

  it('sorts by every column, either way, with unknown values last', () => {
    const expected: Record<HealthColumn, string> = {
      attention: 'Branch Workspace Archive Pilot HQ',
      name: 'Archive Branch HQ Pilot Workspace',
      lastAttempt: 'Archive Branch Workspace HQ Pilot',
      lastSuccess: 'Archive Branch Workspace HQ Pilot',
      lastChange: 'Archive Branch Workspace HQ Pilot',
      nextDue: 'HQ Archive Branch Workspace Pilot',
      failureRate: 'Workspace Archive HQ Branch Pilot',
    };
    const sorted = healthColumns.map((by) => [
      by,
      names(sortRows(rows, { by, descending: false })).join(' '),
    ]);
    assert.deepEqual(Object.fromEntries(sorted), expected);
    const down = names(sortRows(rows, { by: 'failureRate', descending: true }));
    assert.deepEqual(down, ['Branch', 'Workspace', 'Archive', 'HQ', 'Pilot']);
    assert.deepEqual(names(sortRows(rows, { by: 'name', descending: true }))[0], 'Workspace');
  });

  it('filters by need of attention, verdict and text', () => {
    assert.deepEqual(names(filterRows(rows, { attention: true })), [
      'Branch',
      'Workspace',
      'Archive',
    ]);
    assert.deepEqual(names(filterRows(rows, { states: ['unknown', 'healthy'] })), ['HQ', 'Pilot']);
    assert.deepEqual(names(filterRows(rows, { text: ' hollow ' })), ['Workspace']);
    assert.deepEqual(names(filterRows(rows, { text: 'IDP_p' })), ['Pilot']);
    assert.deepEqual(names(filterRows(rows, { text: 'idaas_test' })), names(rows));
    // In every id, and in one name.
    const named = { ...rows[0]!, name: 'Idp of HQ' };
    assert.deepEqual(names(filterRows([named, ...rows.slice(1)], { text: 'idp' })), ['Idp of HQ']);
    assert.deepEqual(names(filterRows(rows, {})), names(rows));
  });
});
