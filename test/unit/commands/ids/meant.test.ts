import assert from 'node:assert/strict';
import {
  hasId,
  hasProvider,
  hasTarget,
  isAnything,
  isJob,
  meant,
  type InFront,
  type Meant,
} from '../../../../src/commands/ids/meant';
import type { UnplacedRef } from '../../../../src/model/resources/resourceRef';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { aProvider, anApplication, anInstance, aSummary } from '../../../support/rows';

const instance = anInstance();
const provider = aProvider();
const application = anApplication();
const job = aSummary();
const at = { connectionId: 'main', region: instance.region, instanceId: instance.instanceId };

const allJobs = { kind: 'allJobs', id: 'r6', instance } as const;
const rows = {
  instance: { kind: 'instance', id: 'r1', instance },
  provider: { kind: 'provider', id: 'r2', instance, provider },
  configuration: { kind: 'configuration', id: 'r3', instance, provider },
  applications: { kind: 'applications', id: 'r4', instance },
  application: { kind: 'application', id: 'r5', instance, application },
  allJobs,
  day: { kind: 'day', id: 'r12', parent: allJobs, instance, day: { from: 0, to: 86_400_000 } },
  job: { kind: 'job', id: 'r7', instance, job },
  loadMore: { kind: 'loadMore', id: 'r8', parent: undefined, loaded: 50, loading: false },
  failure: { kind: 'failure', id: 'r9', sentence: 'Denied.' },
  nothing: { kind: 'nothing', id: 'r10', message: 'No jobs.' },
  loading: { kind: 'loading', id: 'r11', region: 'cn-hangzhou' },
  summary: { kind: 'summary', id: 'r12' },
  region: { kind: 'region', id: 'r13', region: 'cn-hangzhou' },
} satisfies Record<TreeNode['kind'], TreeNode>;

/** References each of which can be told from the others. */
const refs = {
  job: { ...at, kind: 'job', id: 'sync_page' },
  comparison: { ...at, kind: 'job', id: 'sync_after', before: 'sync_before' },
  configuration: { ...at, kind: 'identityProvider', id: 'idp_page' },
  history: { ...at, kind: 'application', id: 'app_page' },
  health: { ...at, kind: 'instance', id: at.instanceId },
  everything: { connectionId: 'main', kind: 'connection' },
} as const;

const cursor: UnplacedRef = { kind: 'job', id: 'sync_cursor' };
const given: UnplacedRef = { ...at, kind: 'job', id: 'sync_given' };
const ofProvider = { targetType: 'identity_provider', targetId: 'idp_page' };
const ofApplication = { targetType: 'application', targetId: 'app_page' };
const pageOf = (ref: Meant['ref'], target?: Meant['target']): InFront['page'] => ({
  ...{ page: 'job' as const, ref },
  ...(target && { target }),
});

/** What is meant, in a word: the id, or that it is all of a connection. */
const idOf = (found: Meant | undefined) =>
  found && (found.ref.kind === 'connection' ? 'connection' : found.ref.id);

const full: InFront = {
  connectionId: 'main',
  page: pageOf(refs.job),
  id: cursor,
  row: rows.job,
};
const without = (...parts: (keyof InFront)[]): InFront =>
  Object.fromEntries(Object.entries(full).filter(([part]) => !parts.some((each) => each === part)));

describe('what a command is about', () => {
  const order: readonly [string, unknown, InFront, string | undefined][] = [
    ['a reference it was given, before all else', given, full, 'sync_given'],
    ['a row a menu handed over, before all else', rows.provider, full, provider.identityProviderId],
    ['the page in front, when nothing was given', undefined, full, 'sync_page'],
    ['the id at the cursor, when no page is in front', undefined, without('page'), 'sync_cursor'],
    [
      'the selected row, when no editor is',
      undefined,
      without('page', 'id'),
      job.synchronizationJobId,
    ],
    ['nothing, when there is nothing', undefined, {}, undefined],
    ['the page, when a view hands over that no row has the focus', null, full, 'sync_page'],
    [
      'the page, when its title hands over its address',
      { scheme: 'webview-panel', path: '/x' },
      full,
      'sync_page',
    ],
    ['the page, when a text is given', 'sync_given', full, 'sync_page'],
    [
      'nothing, when what was given is of no right form',
      { kind: 'job', id: 'a b' },
      full,
      undefined,
    ],
    ['nothing, when a row was given that is about nothing', rows.failure, full, undefined],
  ];
  for (const [what, subject, front, expected] of order) {
    it(`is ${what}`, () => {
      assert.equal(idOf(meant(subject, front, isAnything)), expected);
    });
  }

  it('is no row that the selection holds when that is about nothing', () => {
    assert.equal(meant(undefined, { row: rows.loadMore }, isAnything), undefined);
  });

  for (const [page, ref] of Object.entries(refs)) {
    it(`can be what any page shows: ${page}`, () => {
      const found = meant(undefined, { page: pageOf(ref) }, isAnything);
      assert.deepEqual(found?.ref, ref);
    });
  }

  const byRow: Record<TreeNode['kind'], string | undefined> = {
    instance: instance.instanceId,
    provider: provider.identityProviderId,
    configuration: provider.identityProviderId,
    applications: instance.instanceId,
    application: application.applicationId,
    allJobs: instance.instanceId,
    day: instance.instanceId,
    job: job.synchronizationJobId,
    loadMore: undefined,
    failure: undefined,
    nothing: undefined,
    loading: undefined,
    summary: undefined,
    region: undefined,
  };
  for (const [kind, expected] of Object.entries(byRow)) {
    it(`is told by a row: ${kind}`, () => {
      const row = rows[kind as TreeNode['kind']];
      const found = meant(row, { connectionId: 'main' }, isAnything);
      assert.equal(idOf(found), expected);
      if (!found) return;
      assert.deepEqual(
        [{ ...found.ref, kind: '' }, found.row],
        [{ ...at, kind: '', id: expected }, row],
      );
    });
  }

  const needs = { hasId, isJob, hasTarget, hasProvider };
  /** Of what each need makes use. */
  const uses: readonly [string, InFront['page'], (keyof typeof needs)[]][] = [
    [
      'a job whose target is not known yet',
      pageOf(refs.job),
      ['hasId', 'isJob', 'hasTarget', 'hasProvider'],
    ],
    [
      'a job of a provider',
      pageOf(refs.job, ofProvider),
      ['hasId', 'isJob', 'hasTarget', 'hasProvider'],
    ],
    [
      'a job of an application',
      pageOf(refs.comparison, ofApplication),
      ['hasId', 'isJob', 'hasTarget'],
    ],
    [
      'a job of a target of unknown kind',
      pageOf(refs.job, { targetType: 'hr_system', targetId: 'x' }),
      ['hasId', 'isJob'],
    ],
    [
      'a job without a target',
      pageOf(refs.job, { targetType: 'application', targetId: '' }),
      ['hasId', 'isJob'],
    ],
    ['a provider', pageOf(refs.configuration), ['hasId', 'hasTarget', 'hasProvider']],
    ['an application', pageOf(refs.history), ['hasId', 'hasTarget']],
    ['an instance', pageOf(refs.health), ['hasId']],
    ['all of a connection', pageOf(refs.everything), []],
  ];
  for (const [what, page, expected] of uses) {
    it(`is what the command can use: ${what}`, () => {
      const usable = Object.entries(needs)
        .filter(([, isOfUse]) => meant(undefined, { page }, isOfUse))
        .map(([name]) => name);
      assert.deepEqual(usable, expected);
    });
  }

  it('is the next in the order where the first is of no use', () => {
    const front = { ...full, page: pageOf(refs.health) };
    assert.equal(idOf(meant(undefined, front, isJob)), 'sync_cursor');
    assert.equal(
      idOf(meant(undefined, { ...front, id: undefined }, isJob)),
      job.synchronizationJobId,
    );
  });

  it('is nothing else where what was given is of no use', () => {
    assert.equal(meant(refs.configuration, full, isJob), undefined);
    assert.equal(meant(rows.instance, full, hasTarget), undefined);
  });

  it('keeps of a job row what it synchronizes with', () => {
    const { targetType, targetId } = meant(rows.job, full, isJob)?.target ?? {};
    assert.deepEqual([targetType, targetId], [job.targetType, job.targetId]);
  });
});
