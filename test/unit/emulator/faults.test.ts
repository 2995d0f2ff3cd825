import assert from 'node:assert/strict';
import type { ApiRequest } from '../../emulator/gateway/apiRequest';
import { FaultBoard } from '../../emulator/gateway/fault';
import { start, type Emulator, type Fault, type FaultKind } from '../../emulator/start';
import { call } from './client';

describe('emulator: faults', () => {
  let emulator: Emulator;
  let InstanceId: string;

  beforeEach(async () => {
    emulator = await start({ scenario: 'company' });
    const instances = (await call(emulator, 'ListInstances')).body.Instances as {
      InstanceId: string;
    }[];
    InstanceId = instances[0]!.InstanceId;
    emulator.calls.length = 0;
  });
  afterEach(() => emulator.dispose());

  const list = (query: Record<string, string> = {}) =>
    call(emulator, 'ListSynchronizationJobs', { InstanceId, MaxResults: '30', ...query });
  const fault = (kind: FaultKind, rest: Partial<Fault> = {}) =>
    emulator.faults.set([{ action: '*', kind, ...rest }]);

  const refusals: [FaultKind, number, string][] = [
    ['throttle', 400, 'Throttling.User'],
    ['throttleRetryAfter', 400, 'Throttling.User'],
    ['internalError', 500, 'InternalError'],
    ['unavailable', 503, 'ServiceUnavailable'],
    ['expiredToken', 400, 'InvalidSecurityToken.Expired'],
    ['denied', 403, 'NoPermission'],
    ['invalidKey', 404, 'InvalidAccessKeyId.NotFound'],
    ['clockSkew', 400, 'InvalidTimeStamp.Expired'],
    ['notFound', 404, 'ResourceNotFound.Instance'],
  ];
  for (const [kind, status, code] of refusals) {
    it(`answers ${kind} as the gateway does`, async () => {
      fault(kind, kind === 'throttleRetryAfter' ? { retryAfter: 1234 } : {});
      const answer = await list();
      assert.deepEqual([answer.status, answer.body.Code], [status, code]);
      assert.equal(answer.headers['content-type'], 'application/json;charset=utf-8');
      assert.equal(answer.headers['x-acs-request-id'], answer.body.RequestId);
      assert.match(String(answer.headers['x-acs-trace-id']), /^[0-9a-f]{32}$/);
      assert.equal(answer.body.HostId, new URL(emulator.url).host);
      assert.match(String(answer.body.Recommend), new RegExp(`q=${code}&product=Eiam&requestId=`));
      const retryAfter = kind === 'throttleRetryAfter' ? '1234' : undefined;
      assert.equal(answer.headers['x-acs-retry-after'], retryAfter);
      const { status: noted, code: notedCode } = emulator.calls[0]!;
      assert.deepEqual([noted, notedCode], [status, code]);
    });
  }

  it('answers with the page of a proxy', async () => {
    fault('htmlBadGateway');
    const answer = await list();
    assert.deepEqual([answer.status, answer.headers['content-type']], [502, 'text/html']);
    assert.match(answer.text, /^<html>/);
  });

  it('answers with half a body, none, or no JSON', async () => {
    for (const kind of ['truncatedJson', 'emptyBody', 'notJson'] as const) {
      fault(kind);
      const answer = await list();
      assert.equal(answer.status, 200);
      assert.throws(() => JSON.parse(answer.text) as unknown, SyntaxError, kind);
    }
  });

  it('resets the connection', async () => {
    fault('reset');
    await assert.rejects(list(), { code: 'ECONNRESET' });
    assert.equal(emulator.calls[0]!.status, 0);
  });

  it('hangs until it is disposed of, and is counted meanwhile', async () => {
    fault('hang', { match: { MaxResults: '7' } });
    const waiting = [list({ MaxResults: '7' }), list({ MaxResults: '7' })].map((each) =>
      assert.rejects(each),
    );
    while (emulator.inFlight.current < 2) await list();
    await emulator.dispose();
    await Promise.all(waiting);
    assert.ok(emulator.inFlight.peak >= 2);
  });

  it('is slow for as long as it is told, then answers', async () => {
    fault('slow', { delay: 20 });
    assert.equal((await list()).status, 200);
  });

  it('is slow for another time each call between two, the same ones for a seed', () => {
    const delays = (seed: number) => {
      const board = new FaultBoard(seed);
      board.set([{ action: '*', kind: 'slow', delay: 5, delayTo: 60 }]);
      const request = { action: 'ListInstances', region: '', parameters: {} } as ApiRequest;
      return Array.from({ length: 50 }, () => board.take(request)!.delay!);
    };
    assert.deepEqual(delays(3), delays(3));
    assert.notDeepEqual(delays(3), delays(4));
    assert.ok(new Set(delays(3)).size > 20);
    assert.ok(delays(3).every((delay) => delay >= 5 && delay <= 60));
  });

  it('hands out one token again and again', async () => {
    fault('repeatToken');
    const first = await list();
    const second = await list({ NextToken: String(first.body.NextToken) });
    assert.equal(first.body.NextToken, second.body.NextToken);
    assert.deepEqual(first.body.SynchronizationJobs, second.body.SynchronizationJobs);
  });

  it('makes odd records of a list, each in its own way', async () => {
    fault('oddShapes');
    const { body } = await list();
    const jobs = body.SynchronizationJobs as (Record<string, unknown> | string | null)[];
    const records = jobs.filter((each) => typeof each === 'object' && each !== null);
    assert.ok(jobs.includes('not an object') && jobs.includes(null));
    assert.equal(typeof body.TotalCount, 'string');
    assert.ok(records.some((each) => String(each.SynchronizationJobId).endsWith('\n')));
    assert.ok(records.some((each) => !('Result' in each)));
    assert.ok(records.some((each) => each.Result === null && each.EndTime === null));
    assert.ok(records.some((each) => each.Status === 'archived_by_policy'));
    assert.ok(records.some((each) => typeof each.StartTime === 'string'));
    assert.ok(records.some((each) => !('SynchronizationJobId' in each)));
  });

  it('makes odd single records too', async () => {
    const page = await list({ Status: 'success' });
    const [row] = page.body.SynchronizationJobs as { SynchronizationJobId: string }[];
    fault('oddShapes');
    const answer = await call(emulator, 'GetSynchronizationJob', { InstanceId, ...row });
    const job = answer.body.SynchronizationJob as Record<
      string,
      Record<string, Record<string, unknown>>
    >;
    assert.equal(job.Description, 'unexpected here');
    assert.deepEqual(job.Result!.UserStatistics!.Created, { Total: '5', Success: 2 });
    assert.equal('GroupStatistics' in job.Result!, false);
  });

  it('meets only the action, region, parameters and number of calls it is meant for', async () => {
    const code = async (action: string, query: Record<string, string> = { InstanceId }) =>
      (await call(emulator, action, query)).body.Code;
    emulator.faults.set([{ action: 'GetInstance', kind: 'unavailable', times: 2 }]);
    assert.equal(await code('ListIdentityProviders'), undefined);
    assert.equal(await code('GetInstance'), 'ServiceUnavailable');
    assert.equal(await code('GetInstance'), 'ServiceUnavailable');
    assert.equal(await code('GetInstance'), undefined);
    emulator.faults.set([{ action: '*', kind: 'throttle', region: 'eu-central-1' }]);
    assert.equal(await code('GetInstance'), undefined);
    emulator.faults.set([{ action: '*', kind: 'throttle', match: { PageNumber: '2' } }]);
    assert.equal(await code('ListIdentityProviders', { InstanceId, PageNumber: '1' }), undefined);
    assert.equal(
      await code('ListIdentityProviders', { InstanceId, PageNumber: '2' }),
      'Throttling.User',
    );
    emulator.faults.clear();
    assert.equal(await code('ListIdentityProviders', { InstanceId, PageNumber: '2' }), undefined);
  });
});
