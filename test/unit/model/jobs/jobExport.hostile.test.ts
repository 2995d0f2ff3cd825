import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { oneLine } from '../../../../src/model/text/plainText';
import type { ExportableJob } from '../../../../src/model/jobs/exportableJob';
import { exportJob } from '../../../../src/model/jobs/jobExport';
import { parseCsv } from '../../../support/csv';
import { hostileTexts } from '../../../support/hostile';
import { aJob, stat } from '../../../support/jobs';
import { blocksOf, markupIn } from '../../../support/markdown';

const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai' };

/** A job in which the same text stands wherever the service or a person may put some. */
function filledWith(text: string): ExportableJob {
  return {
    job: aJob({
      synchronizationJobId: text,
      status: text,
      direction: text,
      triggerType: text,
      targetType: text,
      targetId: text,
      description: text,
      result: { errorCode: text, errorMessage: text, userStatistics: { created: stat(1, 1, 1) } },
      unreadable: [text],
    }),
    targetName: text,
    instanceId: text,
    instanceName: text,
    region: text,
    requestId: text,
  };
}

const plain = exportJob(filledWith('x'), 'markdown', dates);
const texts = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('|', '`', '*', '[', ']', '(', '<', '>', '\\', '\n', '"', ',', '='),
  }),
  fc.array(fc.constantFrom(...hostileTexts), { maxLength: 3 }).map((parts) => parts.join('')),
);

/** Cells of a table row: unescaped bars separate them. */
function cells(line: string): number {
  return (line.replace(/\\./gs, '').match(/\|/g) ?? []).length;
}

/** What is left of a line of Markdown without what is escaped and without what stands in code spans. */
function live(line: string): string {
  return line.replace(/\\[!-/:-@[-`{-~]|`[^`]*`/g, '');
}

describe('the Markdown of hostile text', () => {
  it('has the lines of harmless text, and the same cells in each row', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const markdown = exportJob(filledWith(`x${text}`), 'markdown', dates).split('\n');
        const expected = plain.split('\n');
        assert.deepEqual(
          markdown.map((line) => [line.slice(0, 3), cells(live(line))]),
          expected.map((line) => [line.slice(0, 3), cells(live(line))]),
        );
        const table = expected.findIndex((line) => line.startsWith('|'));
        assert.deepEqual(markdown.slice(table), expected.slice(table), 'the table holds no text');
      }),
    );
  });

  it('leaves nothing of it that acts when it is rendered', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const markdown = exportJob(filledWith(`x${text}`), 'markdown', dates);
        assert.deepEqual(markupIn(markdown), markupIn(plain), markdown);
        assert.deepEqual(blocksOf(markdown), blocksOf(plain), markdown);
      }),
    );
  });

  it('keeps ids and codes inside their code spans', () => {
    const markdown = exportJob(filledWith('a`1\n\n# `Heading`'), 'markdown', dates);
    const spans = markdown.split('\n').flatMap((line) => {
      const [, name, span] = /^- \*\*([\w ]+):\*\* (?:.*, )?(`[^`]*`)$/.exec(line) ?? [];
      return name ? [[name, span]] : [];
    });
    assert.deepEqual(
      spans,
      ['Job', 'Target', 'Error code', 'Instance', 'Request'].map((name) => [
        name,
        '`a1 # Heading`',
      ]),
    );
  });

  it('takes out the marks that turn text around', () => {
    const markdown = exportJob(filledWith('Sales \u202Egpj.ofni\u202C AD'), 'markdown', dates);
    assert.equal(markdown.split('\n')[0], '# Sales gpj.ofni AD');
  });
});

describe('the CSV of hostile text', () => {
  const columns = [0, 1, 2, 3, 4, 5];
  const folded = [15, 16];

  it('reads back as the same fields in the same rows', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const [header, ...rows] = parseCsv(exportJob(filledWith(text), 'csv', dates));
        assert.equal(header?.length, 17);
        assert.equal(rows.length, 24);
        for (const row of rows) {
          assert.equal(row.length, 17);
          for (const column of columns) {
            const field = row[column]!;
            assert.ok(field === text || field === `'${text}`, JSON.stringify(field));
          }
          for (const column of folded) {
            const [field, line] = [row[column]!, oneLine(text, 2000)];
            assert.ok(field === line || field === `'${line}`, JSON.stringify(field));
          }
        }
      }),
    );
  });

  it('has no field that a spreadsheet would run', () => {
    for (const text of hostileTexts) {
      for (const row of parseCsv(exportJob(filledWith(text), 'csv', dates))) {
        const formulas = row.filter((field) => /^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/.test(field));
        assert.deepEqual(formulas, []);
      }
    }
  });

  it('leaves text alone that is no formula', () => {
    const [, row] = parseCsv(exportJob(filledWith('Müller, "HQ" = 1'), 'csv', dates));
    assert.equal(row?.[5], 'Müller, "HQ" = 1');
  });
});

describe('the JSON of hostile text', () => {
  it('reads back as the same text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { job, ...about } = filledWith(text);
        const { startTime, endTime, ...record } = job;
        assert.deepEqual(JSON.parse(exportJob({ job, ...about }, 'json', dates)), {
          schemaVersion: 1,
          ...record,
          startTime: new Date(startTime!).toISOString(),
          endTime: new Date(endTime!).toISOString(),
          targetName: text,
          instance: { instanceId: text, name: text, region: text },
          requestId: text,
        });
      }),
    );
  });
});
