import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/model/connections/connection';
import { idFacts } from '../../../../src/model/ids/idFacts';
import type { Answer, Resource } from '../../../../src/model/resources/resource';
import type { SoughtId } from '../../../../src/services/ids/idSearch';
import {
  namesRow,
  searchCount,
  searchRows,
  signedOutRows,
  suggestionRows,
  resourceRow,
  type GoToRow,
} from '../../../../src/views/picks/goToRows';
import { aProvider, anInstance, aSummary } from '../../../support/rows';

const dates = { locale: 'en', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const connection = (id: string): Connection => ({
  ...{ id, label: id, regions: [] },
  source: { kind: 'sample' },
});
const main = connection('main');
const other = connection('other');
const instance = anInstance();
const place = { connectionId: 'main', region: instance.region, instanceId: instance.instanceId };
const provider = aProvider();
const job = aSummary({ synchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde' });
const foundJob: Resource = { kind: 'job', instance, job, targetName: 'HQ OpenLDAP' };
const foundProvider: Resource = { kind: 'identityProvider', instance, provider };

const sought = (rest: Partial<SoughtId> = {}): SoughtId => ({
  id: job.synchronizationJobId,
  facts: idFacts(job.synchronizationJobId)!,
  ...rest,
});
const search = (ids: readonly SoughtId[], active: Connection | undefined = main, others = 0) =>
  searchRows(ids, { active, others, dates, now: 0 });
const labels = (rows: readonly GoToRow[]) => rows.map(({ label }) => label);

describe('the rows of Go to', () => {
  it('show a thing by its name, where it is, and its id', () => {
    const row = resourceRow(foundProvider, main, { dates });
    assert.equal(row.label, 'HQ OpenLDAP');
    assert.equal(
      row.detail,
      `Identity provider · Corporate directory · China (Hangzhou) · ${provider.identityProviderId}`,
    );
    assert.deepEqual(row.buttons, ['reveal', 'copy']);
    const open = { ...place, kind: 'identityProvider', id: provider.identityProviderId };
    assert.deepEqual(row.does, { open, found: foundProvider });
  });

  it('let no name break the line', () => {
    const named = aProvider({ identityProviderName: '$(trash)\nDelete \u202e$(x)' });
    const row = resourceRow({ ...foundProvider, provider: named }, main, { dates });
    assert.equal(row.label, '$(trash) Delete $(x)');
  });

  it('explain a masked id from itself: it is neither asked for nor searched elsewhere', () => {
    const masked = sought({ id: 'app_12345', facts: idFacts('app_12345')! });
    const [row, ...others] = search([masked], main, 2);
    assert.deepEqual(
      [row?.description, row?.detail, row?.does, others],
      [
        '',
        'Application · Parts of the id are masked or missing, so the service was not asked.',
        undefined,
        [],
      ],
    );
  });

  it('say that an id was put together, found or not', () => {
    const found: Answer = { state: 'found', resource: foundJob, readAt: 0 };
    const details = [{}, { answer: found, by: main }].map(
      (rest) => search([sought({ ...rest, isMended: true })])[0]?.detail,
    );
    for (const detail of details) assert.match(detail ?? '', / · put together from the text$/);
  });

  const answers: Record<string, Answer> = {
    missing: { state: 'missing', at: 0, asked: 2 },
    failed: { state: 'failed', at: 0, failure: { sentence: 'The service is away.' } },
  };
  const states: readonly [string, Partial<SoughtId>, string, string, RegExp][] = [
    [
      'waits for Enter',
      {},
      'press Enter to look it up',
      'symbol-key',
      /^Synchronization job · created Jul 30, 2024/,
    ],
    [
      'is asked for',
      { progress: { asked: 0, total: 0 } },
      'asking…',
      'loading~spin',
      /^Synchronization job · /,
    ],
    [
      'is asked for among many',
      { progress: { asked: 3, total: 50 } },
      'asking, 3 of 50 instances',
      'loading~spin',
      /^Synchronization job · /,
    ],
    [
      'nobody has',
      { answer: answers['missing']!, by: main },
      'Not found · Synchronization job · press Enter to ask again',
      'circle-slash',
      / · Not in any of the 2 instances/,
    ],
    [
      'nobody answers about',
      { answer: answers['failed']!, by: main },
      'Synchronization job · press Enter to ask again',
      'circle-slash',
      /The service is away/,
    ],
  ];
  for (const [what, rest, description, icon, detail] of states) {
    it(`say how far it is with an id that ${what}`, () => {
      const [row, ...more] = search([sought(rest)]);
      assert.deepEqual(
        [row?.label, row?.description, row?.icon],
        [job.synchronizationJobId, description, icon],
      );
      assert.match(row?.detail ?? '', detail);
      assert.deepEqual(
        [row?.does, row?.buttons, row?.alwaysShow, more],
        [
          { [row?.icon === 'circle-slash' ? 'again' : 'await']: job.synchronizationJobId },
          ['copy'],
          true,
          [],
        ],
      );
    });
  }

  it('show what was found under the same key as what was sought, so that it stays the one chosen', () => {
    const [before] = search([sought()]);
    const [after] = search([
      sought({ answer: { state: 'found', resource: foundJob, readAt: 0 }, by: main }),
    ]);
    assert.equal(after?.key, before?.key);
    assert.match(after?.label ?? '', /^HQ OpenLDAP, /);
    assert.doesNotMatch(after?.detail ?? '', /connection/);
  });

  it('name the connection of what was found through another one, and open it there', () => {
    const [row] = search([
      sought({ answer: { state: 'found', resource: foundJob, readAt: 0 }, by: other }),
    ]);
    assert.match(row?.detail ?? '', /connection "other"$/);
    assert.ok(row?.does && 'open' in row.does);
    assert.equal(row.does.open.connectionId, 'other');
  });

  it('offer the other connections while an id is open, and only then', () => {
    const elsewhere = (ids: SoughtId[], others: number) =>
      search(ids, main, others).find(({ key }) => key === 'elsewhere')?.description;
    assert.equal(elsewhere([sought()], 0), undefined);
    assert.equal(elsewhere([sought()], 1), '1 connection');
    assert.equal(elsewhere([sought()], 2), '2 connections');
    const found = sought({ answer: { state: 'found', resource: foundJob, readAt: 0 }, by: main });
    assert.equal(elsewhere([found], 2), undefined);
    assert.equal(elsewhere([found, sought()], 2), '2 connections');
  });

  it('lead to a connection while there is none', () => {
    const rows = searchRows([sought()], { active: undefined, others: 0, dates, now: 0 });
    assert.deepEqual(labels(rows), [job.synchronizationJobId, ...labels(signedOutRows())]);
    assert.equal(rows[0]?.description, '');
  });

  describe('before anything is typed', () => {
    const recent = {
      ref: { ...place, kind: 'job' as const, id: job.synchronizationJobId },
      ...{ name: 'HQ OpenLDAP', instanceName: 'Corporate directory', openedAt: 1 },
    };

    it('stand under headings, each thing once, what was opened before what failed', () => {
      const suggestions = { failed: [foundJob], providers: [foundProvider] };
      const rows = suggestionRows([recent], suggestions, main, dates);
      assert.deepEqual(labels(rows), [
        ...['recently opened', 'HQ OpenLDAP'],
        ...['identity providers', 'HQ OpenLDAP'],
      ]);
      assert.deepEqual(
        rows.map(({ icon }) => icon === undefined),
        [true, false, true, false],
      );
    });

    it('open what was opened before where it was', () => {
      const rows = suggestionRows([recent], { failed: [], providers: [] }, main, dates);
      assert.deepEqual(rows.at(-1)?.does, { open: recent.ref });
      assert.match(rows.at(-1)?.description ?? '', /^Jul 30, 2024/);
    });

    it('fall back to ids where there are no names', () => {
      const { ref, openedAt } = recent;
      const none = { failed: [], providers: [] };
      const row = suggestionRows([{ ref, openedAt }], none, main, dates).at(-1);
      assert.ok(row);
      assert.equal(row.label, job.synchronizationJobId);
      assert.match(
        row.detail ?? '',
        new RegExp(` · ${instance.instanceId} · China \\(Hangzhou\\) · `),
      );
    });

    it('are none where nothing is known', () => {
      assert.deepEqual(suggestionRows([], { failed: [], providers: [] }, main, dates), []);
    });
  });

  it('tell an answer that was remembered by its age, and offer to ask again for one that found nothing', () => {
    const now = 10_000_000;
    const rowOf = (answer: Answer) =>
      searchRows([sought({ answer, by: main })], { active: main, others: 0, dates, now })[0];
    const found = (readAt: number) => rowOf({ state: 'found', resource: foundJob, readAt });
    assert.match(found(now - 180_000)?.detail ?? '', / · read 3 min\. ago$/);
    assert.doesNotMatch(found(now - 1000)?.detail ?? '', /ago/);
    const missing = rowOf({ state: 'missing', at: now - 90_000, asked: 3 });
    assert.equal(
      missing?.description,
      'Not found · Synchronization job · press Enter to ask again',
    );
    assert.match(missing.detail ?? '', /read 1 min\. ago$/);
    assert.deepEqual(missing.does, { again: job.synchronizationJobId });
  });

  it('say which account a link was made for, and lead to a connection of it', () => {
    const options = { active: main, others: 0, dates, now: 0, missingAccount: '42' };
    const [, row] = searchRows([sought()], options);
    assert.equal(row?.description, 'made for account 42, for which you have no connection');
    assert.deepEqual(row.does, { run: 'addConnection' });
    const found: Answer = { state: 'found', resource: foundJob, readAt: 0 };
    assert.equal(searchRows([sought({ answer: found, by: main })], options).length, 1);
  });

  it('offer what was opened of another connection by its name, without asking anybody', () => {
    const ref = {
      ...place,
      connectionId: 'other',
      kind: 'job' as const,
      id: job.synchronizationJobId,
    };
    const recent = { ref, name: 'Branch AD', instanceName: 'Corp', openedAt: 0 };
    const options = { active: main, others: 0, dates, now: 0 };
    const elsewhere = () => [{ recent, connection: other }];
    const [, row] = searchRows([sought()], { ...options, elsewhere });
    assert.equal(row?.label, 'Branch AD');
    assert.match(row.detail ?? '', /^connection "other" · Synchronization job · Corp/);
    assert.deepEqual(row.does, { open: ref });
    const answer: Answer = { state: 'found', resource: foundJob, readAt: 0 };
    const found = searchRows([sought({ answer, by: main })], { ...options, elsewhere });
    assert.equal(found.length, 1);
  });

  it('say what was looked for where a text holds no id, on one line, and nothing of no text', () => {
    const [row, ...more] = namesRow('  HQ\n$(x) ');
    assert.deepEqual(
      [row?.label, row?.alwaysShow, row?.does, more],
      ['No id in "HQ $(x)"', true, undefined, []],
    );
    assert.match(row?.detail ?? '', /^Looked for among names: recently opened, failed jobs/);
    assert.ok((namesRow('y'.repeat(999))[0]?.label.length ?? 0) < 80);
    assert.deepEqual(namesRow(' \n'), []);
  });

  it('count what was pasted, and what became of it', () => {
    const found: Answer = { state: 'found', resource: foundJob, readAt: 0 };
    const missing: Answer = { state: 'missing', at: 0, asked: 3 };
    const all = [sought({ answer: found }), sought({ answer: missing }), sought()];
    assert.equal(searchCount(all), '3 ids · 1 found · 1 not found');
    assert.equal(searchCount(all, 800), 'the first 3 of 800 ids · 1 found · 1 not found');
    const unanswered: Answer = { state: 'failed', at: 0, failure: { sentence: 'No network.' } };
    const tried = [sought({ answer: found }), sought({ answer: unanswered })];
    assert.equal(searchCount(tried), '2 ids · 1 found · 1 without an answer');
    assert.equal(searchCount([sought()]), '');
  });
});
