import assert from 'node:assert/strict';
import type { Connection } from '../../../../src/model/connections/connection';
import { idFacts } from '../../../../src/model/ids/idFacts';
import type { Answer, Resource } from '../../../../src/model/resources/resource';
import type { SoughtId } from '../../../../src/services/ids/idSearch';
import {
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
  searchRows(ids, { active, others, dates });
const labels = (rows: readonly GoToRow[]) => rows.map(({ label }) => label);

describe('the rows of Go to', () => {
  it('show a thing by its name, where it is, and its id', () => {
    const row = resourceRow(foundProvider, main, { dates });
    assert.equal(row.label, 'HQ OpenLDAP');
    assert.equal(
      row.detail,
      `Identity provider · Corporate directory · cn-hangzhou · ${provider.identityProviderId}`,
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
      'Not found · Synchronization job',
      'circle-slash',
      / · Not in any of the 2 instances/,
    ],
    [
      'nobody answers about',
      { answer: answers['failed']!, by: main },
      'Synchronization job',
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
        [{ await: job.synchronizationJobId }, ['copy'], true, []],
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
    const rows = searchRows([sought()], { active: undefined, others: 0, dates });
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
      assert.match(row.detail ?? '', new RegExp(` · ${instance.instanceId} · cn-hangzhou · `));
    });

    it('are none where nothing is known', () => {
      assert.deepEqual(suggestionRows([], { failed: [], providers: [] }, main, dates), []);
    });
  });
});
