import assert from 'node:assert/strict';
import { isCancelled } from '../../../../src/base/errors';
import { start, type Emulator } from '../../../emulator/start';
import { answerText, idsIn } from '../../../support/lookups';
import { connectionTo, keyOf, pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { until } from '../../../support/until';

const regions = ['cn-hangzhou', 'ap-southeast-1'];

describe('a lookup through another connection', () => {
  let emulator: Emulator;
  let service: Service;
  let ids: Awaited<ReturnType<typeof idsIn>>;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
    ids = await idsIn(emulator, regions, 'Corporate directory');
  });
  beforeEach(async () => {
    service = await serviceOn(emulator, { regions });
    const other = await connectionTo(emulator, 'second-account', regions);
    await service.connections.add(other, keyOf(emulator, 'second-account'));
    emulator.calls.length = 0;
  });
  afterEach(() => {
    emulator.faults.clear();
    service.dispose();
  });
  after(() => emulator.dispose());

  it('finds what it has, and leaves no trace in the window', async () => {
    const { elsewhere, connections, session } = service;
    assert.deepEqual(
      elsewhere.others.map(({ id }) => id),
      ['main'],
    );
    const answer = await elsewhere.find('main', ids.job);
    assert.equal(answerText(answer), 'job in Corporate directory');
    assert.equal(connections.active?.id, 'second-account');
    assert.equal(service.session, session);
    assert.deepEqual(
      [
        session.lookup.known(ids.job),
        session.cache.nameOf(ids.provider),
        session.cache.listsOf('instances').length,
      ],
      [undefined, undefined, 0],
    );
    assert.equal(answerText(await session.lookup.find(ids.job)), 'missing in 1');
  });

  it('answers nothing for a connection that is not there', async () => {
    assert.equal(await service.elsewhere.find('gone', ids.job), undefined);
    assert.equal(emulator.calls.length, 0);
  });

  for (const [what, end] of [
    ['its asker leaves', (leave: AbortController) => leave.abort()],
    ['the connection is removed', () => service.connections.remove('main')],
  ] as const) {
    it(`ends when ${what}`, async () => {
      emulator.faults.set([{ action: 'ListInstances', kind: 'hang' }]);
      const leave = new AbortController();
      const found = service.elsewhere
        .find('main', ids.job, { signal: leave.signal })
        .catch((error: unknown) => error);
      await until(() => emulator.calls.length === 2);
      await end(leave);
      assert.ok(isCancelled(await found));
      assert.equal(service.clock.waiting, 0, 'no call is waited for');
    });
  }

  it('says what keeps it from answering', async () => {
    service.secrets.values.set(
      'connection/main',
      JSON.stringify({ connection: service.connections.get('main') }),
    );
    const answer = await service.elsewhere.find('main', ids.job);
    assert.match(answerText(answer), /^failed: The keys of "Account main" are not stored/);
  });
});
