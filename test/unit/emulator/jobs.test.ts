import assert from 'node:assert/strict';
import type { JobRow } from '../../emulator/data/job';
import { start, type Emulator } from '../../emulator/start';
import { call } from './client';

describe('emulator: synchronization jobs', () => {
  let emulator: Emulator;
  let InstanceId: string;
  let providers: { IdentityProviderId: string; IdentityProviderName: string }[];
  const minute = 60_000;

  before(async () => {
    const time = Date.parse('2026-05-04T10:05:30Z');
    emulator = await start({ scenario: 'company', clock: { now: () => time } });
    const instances = (await call(emulator, 'ListInstances')).body.Instances as {
      InstanceId: string;
    }[];
    InstanceId = instances[0]!.InstanceId;
    const answer = await call(emulator, 'ListIdentityProviders', { InstanceId, PageSize: '100' });
    providers = answer.body.IdentityProviders as typeof providers;
  });
  after(() => emulator.dispose());
  beforeEach(() => emulator.clock.set(Date.parse('2026-05-04T10:05:30Z')));

  const provider = (name: string) =>
    providers.find((each) => each.IdentityProviderName === name)!.IdentityProviderId;

  const list = async (query: Record<string, string>) => {
    const answer = await call(emulator, 'ListSynchronizationJobs', { InstanceId, ...query });
    assert.equal(answer.status, 200, answer.text);
    return answer.body as unknown as {
      TotalCount: number;
      NextToken?: string;
      SynchronizationJobs: JobRow[];
    };
  };

  /** Every page by cursor. */
  const walk = async (query: Record<string, string>, size = 100) => {
    const jobs: JobRow[] = [];
    let page = await list({ ...query, MaxResults: String(size) });
    jobs.push(...page.SynchronizationJobs);
    while (page.NextToken) {
      page = await list({ ...query, MaxResults: String(size), NextToken: page.NextToken });
      jobs.push(...page.SynchronizationJobs);
    }
    assert.equal(jobs.length, page.TotalCount);
    return jobs;
  };

  const ids = (jobs: JobRow[]) => jobs.map((each) => each.SynchronizationJobId);

  it('gives the same jobs, newest first, by cursor and by page', async () => {
    const all = await walk({});
    assert.ok(all.length > 6000);
    assert.equal(new Set(ids(all)).size, all.length);
    const starts = all.flatMap((each) => each.StartTime ?? []);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => b - a),
    );
    for (const number of [1, 2, 31, Math.ceil(all.length / 100)]) {
      const page = await list({ PageNumber: String(number), PageSize: '100' });
      assert.deepEqual(
        ids(page.SynchronizationJobs),
        ids(all.slice((number - 1) * 100, number * 100)),
      );
      assert.deepEqual([page.TotalCount, page.NextToken], [all.length, undefined]);
    }
  });

  it('filters by everything it offers, and counts what it filters', async () => {
    const all = await walk({});
    const from = emulator.clock.now() - 9 * 24 * 60 * minute;
    const to = emulator.clock.now() - 2 * 24 * 60 * minute;
    const id = provider('Partner OpenLDAP');
    const cases: [Record<string, string>, (job: JobRow) => boolean][] = [
      [{ Status: 'failed' }, (job) => job.Status === 'failed'],
      [{ Status: 'partial_success' }, (job) => job.Status === 'partial_success'],
      [{ Status: 'running' }, (job) => job.Status === 'running'],
      [{ Direction: 'egress' }, (job) => job.Direction === 'egress'],
      [{ TargetType: 'application' }, (job) => job.TargetType === 'application'],
      [{ TargetType: 'eiam_v2_user_import' }, (job) => job.TargetType === 'eiam_v2_user_import'],
      [{ 'TargetIds.1': id }, (job) => job.TargetId === id],
      [
        { StartTime: String(from), EndTime: String(to) },
        (job) => job.StartTime! >= from && job.StartTime! <= to,
      ],
      [
        { StartTime: String(from), Status: 'success', Direction: 'ingress' },
        (job) => job.StartTime! >= from && job.Status === 'success' && job.Direction === 'ingress',
      ],
    ];
    for (const [query, matches] of cases) {
      const expected = ids(all.filter(matches));
      assert.ok(expected.length > 0, JSON.stringify(query));
      assert.deepEqual(ids(await walk(query)), expected, JSON.stringify(query));
      const page = await list({ ...query, PageNumber: '2', PageSize: '7' });
      assert.deepEqual(ids(page.SynchronizationJobs), expected.slice(7, 14), JSON.stringify(query));
    }
  });

  it('includes the bounds of a period', async () => {
    const [, job] = (await list({ Status: 'success' })).SynchronizationJobs;
    const bound = String(job!.StartTime);
    const page = await list({ StartTime: bound, EndTime: bound });
    assert.deepEqual(ids(page.SynchronizationJobs), [job!.SynchronizationJobId]);
  });

  it('answers an empty page past the end, with the right total', async () => {
    const { TotalCount } = await list({});
    const page = await list({ PageNumber: '100000', PageSize: '100' });
    assert.deepEqual([page.TotalCount, page.SynchronizationJobs], [TotalCount, []]);
  });

  it('lets the cursor win when both styles are given, and takes 20 rows unless told', async () => {
    const both = await list({ MaxResults: '3', PageNumber: '2', PageSize: '5' });
    assert.deepEqual(
      both.SynchronizationJobs,
      (await list({ MaxResults: '3' })).SynchronizationJobs,
    );
    assert.ok(both.NextToken?.startsWith('NT'));
    assert.equal((await list({})).SynchronizationJobs.length, 20);
  });

  it('keeps its place while new jobs appear', async () => {
    const expected = ids(await walk({})).slice(0, 60);
    const first = await list({ MaxResults: '30' });
    emulator.clock.advance(60 * minute);
    const second = await list({ MaxResults: '30', NextToken: first.NextToken! });
    assert.deepEqual(ids([...first.SynchronizationJobs, ...second.SynchronizationJobs]), expected);
  });

  it('refuses tokens it never handed out, sizes beyond 100 and values outside the lists', async () => {
    const other = await list({ MaxResults: '5' });
    const cases: [Record<string, string>, string][] = [
      [{ NextToken: 'garbage' }, 'NextToken'],
      [{ NextToken: `${other.NextToken}x` }, 'NextToken'],
      [{ NextToken: 'NTxxxxxexample' }, 'NextToken'],
      [{ MaxResults: '101' }, 'MaxResults'],
      [{ MaxResults: '0' }, 'MaxResults'],
      [{ PageSize: '101' }, 'PageSize'],
      [{ PageNumber: 'one' }, 'PageNumber'],
      [{ Status: 'done' }, 'Status'],
      [{ Direction: 'pull' }, 'Direction'],
      [{ TargetIds: 'idp_x' }, 'TargetIds'],
    ];
    for (const [query, name] of cases) {
      const answer = await call(emulator, 'ListSynchronizationJobs', { InstanceId, ...query });
      assert.deepEqual([answer.status, answer.body.Code], [400, `InvalidParameter.${name}`]);
    }
  });

  it('moves a job from pending over running to its end', async () => {
    const id = provider('Branch AD');
    const newest = async () =>
      (await list({ 'TargetIds.1': id, MaxResults: '1' })).SynchronizationJobs[0]!;
    const before = await newest();
    let job = before;
    const seen: string[] = [];
    const deadline = emulator.clock.now() + 20 * minute;
    while (emulator.clock.now() < deadline) {
      emulator.clock.advance(1000);
      job = seen.length === 0 ? await newest() : await get(job.SynchronizationJobId);
      if (job.SynchronizationJobId === before.SynchronizationJobId) continue;
      if (seen.at(-1) !== job.Status) seen.push(job.Status);
      const [hasStart, hasEnd] = [job.StartTime !== undefined, job.EndTime !== undefined];
      assert.equal(hasStart, job.Status !== 'pending');
      assert.equal(hasEnd, job.Status !== 'pending' && job.Status !== 'running');
      assert.equal(job.Result !== undefined, hasEnd);
      if (hasEnd) break;
    }
    assert.deepEqual(seen, ['pending', 'running', 'failed']);
  });

  it('has a run under way at start that ends within two minutes', async () => {
    const query = { 'TargetIds.1': provider('钉钉组织架构'), MaxResults: '1' };
    const [job] = (await list(query)).SynchronizationJobs;
    assert.deepEqual([job!.Status, job!.TriggerType], ['running', 'manual']);
    emulator.clock.advance(2 * minute);
    assert.equal((await get(job!.SynchronizationJobId)).Status, 'success');
  });

  it('finds every listed job by its id, without the members only lists have', async () => {
    for (const row of await walk({ TargetType: 'eiam_v2_user_import' })) {
      assert.ok(row.Description && row.Result!.UserStatistics!.Exported);
      const job = await get(row.SynchronizationJobId);
      assert.equal('Description' in job || 'Exported' in job.Result!.UserStatistics!, false);
    }
    for (const row of (await list({ PageNumber: '40' })).SynchronizationJobs) {
      assert.deepEqual(await get(row.SynchronizationJobId), { ...row });
    }
  });

  it('does not know ids of other instances or of jobs to come', async () => {
    const answer = await call(emulator, 'GetSynchronizationJob', {
      InstanceId,
      SynchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde',
    });
    assert.deepEqual(
      [answer.status, answer.body.Code],
      [404, 'ResourceNotFound.SynchronizationJob'],
    );
  });

  async function get(SynchronizationJobId: string): Promise<JobRow> {
    const answer = await call(emulator, 'GetSynchronizationJob', {
      InstanceId,
      SynchronizationJobId,
    });
    return answer.body.SynchronizationJob as JobRow;
  }
});
