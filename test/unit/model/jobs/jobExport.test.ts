import * as assert from 'node:assert/strict';
import {
  exportBeginning,
  exportExtension,
  exportFormats,
  exportJob,
} from '../../../../src/model/jobs/jobExport';
import type { ExportableJob } from '../../../../src/model/jobs/exportableJob';
import type { ExportFormat } from '../../../../src/model/jobs/jobExport';
import { entityKinds, operations, type Statistics } from '../../../../src/model/jobs/statistics';
import { parseCsv } from '../../../support/csv';
import { assertGolden } from '../../../support/golden';
import { aJob, documentedAnswer, documentedJob, jobStart, stat } from '../../../support/jobs';

const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai' };
const place = {
  instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
  instanceName: 'Corporate directory',
  region: 'cn-hangzhou',
};
const documented: ExportableJob = {
  ...place,
  job: documentedJob(),
  targetName: 'HQ OpenLDAP',
  requestId: documentedAnswer().RequestId,
  readAt: jobStart,
};
const everyCounter = Array.from({ length: 96 }, (_, index) => 1001 + index);
/** A result with every counter different, so that each can be found again. */
const distinct: ExportableJob = { ...place, job: aJob({ result: distinctResult() }) };

const write = (subject: ExportableJob, format: ExportFormat) => exportJob(subject, format, dates);
const lines = (text: string) => text.split('\n');

describe('exportJob', () => {
  it('writes the documentation example as Markdown', () => {
    assertGolden('documentedJob.md', write(documented, 'markdown'));
  });

  it('writes the documentation example as CSV', () => {
    assertGolden('documentedJob.csv', write(documented, 'csv'));
  });

  it('writes the documentation example as JSON', () => {
    assertGolden('documentedJob.json', write(documented, 'json'));
  });

  it('has a file name ending for every format', () => {
    assert.deepEqual(
      exportFormats.map((format) => exportExtension[format]),
      ['md', 'csv', 'json'],
    );
  });

  it('begins a file of CSV with the mark by which spreadsheets know UTF-8, and no other', () => {
    assert.deepEqual(
      exportFormats.map((format) => [...Buffer.from(exportBeginning[format])]),
      [[], [0xef, 0xbb, 0xbf], []],
    );
  });

  const ungrouped = (text: string) => text.replace(/,(?=\d{3})/g, '');

  it('writes each of the 96 counters once, in every format', () => {
    const found = {
      // The last row and column of the table are sums.
      markdown: lines(write(distinct, 'markdown'))
        .filter((line) => /^\| \*\*(?!Total)/.test(line))
        .flatMap((line) => numbers(ungrouped(line.split(' | ').slice(1, -1).join(' ')))),
      csv: parseCsv(write(distinct, 'csv'))
        .slice(1)
        .flatMap((row) => row.slice(10, 14).map(Number)),
      json: numbers(JSON.stringify((JSON.parse(write(distinct, 'json')) as ResultHolder).result)),
    };
    assert.deepEqual(found, { markdown: everyCounter, csv: everyCounter, json: everyCounter });
  });

  it('marks counts that do not add up', () => {
    const markdown = write(documented, 'markdown');
    const marked = lines(markdown).map((line) => line.split('⚠ does not add up').length - 1);
    assert.equal(Math.max(...marked), 7, 'six cells of the users and their sum');
    const csv = parseCsv(write(documented, 'csv')).slice(1);
    assert.deepEqual(
      csv.map((row) => [row[8], row[14]]),
      entityKinds.flatMap((kind) =>
        Array<string[]>(6).fill([kind, kind === 'user' ? 'false' : 'true']),
      ),
    );
  });

  it('writes ids without the newline the service leaves on them', () => {
    assert.equal(
      lines(write(documented, 'markdown'))[2],
      '- **Job:** `sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx`',
    );
    const [, first] = parseCsv(write(documented, 'csv'));
    assert.deepEqual(
      [first?.[0], first?.[4]],
      ['sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx', 'idp_my664lwkhpicbyzirog3nxxxxx'],
    );
  });

  it('names the instance by its id alone when it has no other name', () => {
    const unnamed = { ...place, instanceName: place.instanceId, job: aJob() };
    assert.ok(
      lines(write(unnamed, 'markdown')).includes(
        '- **Instance:** `idaas_ue2jvisn35ea5lmthk267xxxxx`, `cn-hangzhou`',
      ),
    );
  });

  it('writes the error on each line of CSV, folded, so that any line can stand alone', () => {
    const result = { errorCode: 'LdapException.Busy', errorMessage: 'error 51,\r\n "busy"' };
    const [header, ...rows] = parseCsv(write({ ...place, job: aJob({ result }) }, 'csv'));
    assert.deepEqual(header?.slice(15), ['errorCode', 'errorMessage']);
    assert.equal(rows.length, 24);
    for (const row of rows)
      assert.deepEqual(row.slice(15), ['LdapException.Busy', 'error 51, "busy"']);
  });

  it('has the column for exports when there are any', () => {
    const job = aJob({ result: { userStatistics: { exported: stat(2, 2, 1) } } });
    const markdown = lines(write({ ...place, job }, 'markdown'));
    const header =
      '|  | Created | Updated | Bound | Deleted | Unchanged | Pushed | Exported | Total |';
    assert.ok(markdown.includes(header));
    const exported = parseCsv(write({ ...place, job }, 'csv')).filter(
      (row) => row[9] === 'exported',
    );
    assert.deepEqual(
      exported.map((row) => row.slice(8)),
      [
        ['user', 'exported', '5', '2', '2', '1', 'true', '', ''],
        ['organizationalUnit', 'exported', '', '', '', '', '', '', ''],
        ['group', 'exported', '', '', '', '', '', '', ''],
        ['groupMember', 'exported', '', '', '', '', '', '', ''],
      ],
    );
  });
});

describe('the export of a job that says little', () => {
  const bare = aJob({
    status: 'pending',
    startTime: undefined,
    endTime: undefined,
    unreadable: ['Result: "none" is not an object'],
  });

  it('is Markdown that says there is no result', () => {
    assert.equal(
      write({ ...place, job: bare }, 'markdown'),
      `# idp_mwpcwnhrimlr2horx7xgg7pp7y

- **Job:** \`sync_000038g0tmep85q41li0fgsd98gn24q9nj9abcde\`
- **Status:** Not started
- **Target:** Identity provider, \`idp_mwpcwnhrimlr2horx7xgg7pp7y\`
- **Direction:** Inbound, automatic
- **Instance:** Corporate directory, \`idaas_ue2jvisn35ea5lmthk267xxxxx\`, \`cn-hangzhou\`

The job has no result.
`,
    );
  });

  it('is CSV of the usual shape with nothing counted', () => {
    const [header, ...rows] = parseCsv(write({ ...place, job: bare }, 'csv'));
    assert.equal(header?.length, 17);
    assert.deepEqual(
      rows.map((row) => row.slice(5)),
      entityKinds.flatMap((kind) =>
        operations
          .slice(0, 6)
          .map((operation) => ['', '', '', kind, operation, '', '', '', '', '', '', '']),
      ),
    );
  });

  it('is JSON with what could not be read', () => {
    assert.deepEqual(JSON.parse(write({ ...place, job: bare }, 'json')), {
      schemaVersion: 1,
      synchronizationJobId: bare.synchronizationJobId,
      status: 'pending',
      direction: 'ingress',
      triggerType: 'auto',
      targetType: 'identity_provider',
      targetId: 'idp_mwpcwnhrimlr2horx7xgg7pp7y',
      instance: {
        instanceId: place.instanceId,
        name: 'Corporate directory',
        region: 'cn-hangzhou',
      },
      unreadable: ['Result: "none" is not an object'],
    });
  });
});

interface ResultHolder {
  result: unknown;
}

function numbers(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

function distinctResult() {
  const counters = everyCounter.values();
  const next = () => counters.next().value ?? NaN;
  const statistics = (): Statistics =>
    Object.fromEntries(
      operations
        .slice(0, 6)
        .map((name) => [name, { total: next(), success: next(), failed: next(), skipped: next() }]),
    );
  return {
    userStatistics: statistics(),
    organizationalUnitStatistics: statistics(),
    groupStatistics: statistics(),
    groupMemberStatistics: statistics(),
  };
}
