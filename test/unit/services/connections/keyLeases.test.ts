import assert from 'node:assert/strict';
import type { KeyLease } from '../../../../src/api/connections/keyLease';
import { KeyLeases } from '../../../../src/services/connections/keyLeases';
import { FakeClock } from '../../../support/fakeClock';
import { rejection } from '../../../support/rejection';

const minute = 60_000;

describe('keys that are given for a time', () => {
  let clock: FakeClock;
  let leases: KeyLeases;
  /** How often keys were asked for. */
  let asked: number;
  let get: () => Promise<KeyLease>;
  beforeEach(() => {
    clock = new FakeClock();
    leases = new KeyLeases(clock);
    asked = 0;
  });
  afterEach(() => assert.equal(clock.waiting, 0));

  const supply = () => Promise.resolve({ get: () => (asked++, get()) });
  const id = async () => (await leases.key('one', 'role', supply)).accessKeyId;
  /** Gives keys with the number of the question in them, which live so long; for ever when nothing is said. */
  const living = (life?: number) => (): Promise<KeyLease> =>
    Promise.resolve({
      key: { accessKeyId: `id${asked}`, accessKeySecret: 'secret' },
      ...(life !== undefined && { expires: clock.now() + life }),
    });
  const failing = () => Promise.reject(new Error('STS is down'));

  it('are used until five minutes before their end, and renewed beside the calls', async () => {
    get = living(60 * minute);
    assert.equal(await id(), 'id1');
    await clock.advance(55 * minute - 1);
    assert.deepEqual([await id(), asked], ['id1', 1]);
    await clock.advance(1);
    // The call does not wait for the new ones.
    assert.deepEqual([await id(), asked], ['id1', 2]);
    await clock.advance(0);
    assert.deepEqual([await id(), asked], ['id2', 2]);
  });

  it('that live shorter are renewed in the last quarter of their life', async () => {
    get = living(8 * minute);
    await id();
    await clock.advance(6 * minute - 1);
    await id();
    assert.equal(asked, 1);
    await clock.advance(1);
    await id();
    assert.equal(asked, 2);
  });

  it('stay in use when they cannot be renewed, which is tried again each half minute, until they really end', async () => {
    get = living(60 * minute);
    await id();
    get = failing;
    await clock.advance(56 * minute);
    assert.equal(await id(), 'id1');
    await clock.advance(29_999);
    assert.deepEqual([await id(), asked], ['id1', 2]);
    await clock.advance(1);
    assert.deepEqual([await id(), asked], ['id1', 3]);
    await clock.advance(4 * minute - 30_001);
    assert.equal(await id(), 'id1');
    await clock.advance(1);
    assert.equal(String(await rejection(id())), 'Error: STS is down');
    get = living(60 * minute);
    assert.match(await id(), /^id\d$/);
  });

  it('of which nobody says when they end are renewed after three quarters of an hour, and never thrown away', async () => {
    get = living();
    await id();
    await clock.advance(45 * minute - 1);
    await id();
    assert.equal(asked, 1);
    get = failing;
    await clock.advance(24 * 60 * minute);
    assert.deepEqual([await id(), asked], ['id1', 2]);
  });

  it('are asked for once by all who need them, also while they are renewed', async () => {
    get = living(60 * minute);
    assert.deepEqual(await Promise.all([id(), id(), id()]), ['id1', 'id1', 'id1']);
    await clock.advance(60 * minute);
    assert.deepEqual(await Promise.all([id(), id()]), ['id2', 'id2']);
  });

  it('that the service refuses are replaced once, however many calls say so', async () => {
    get = living(60 * minute);
    const old = await leases.key('one', 'role', supply);
    const renewed = () => leases.renewed('one', 'role', supply, old);
    const together = await Promise.all([renewed(), renewed()]);
    const keys = [...together, await renewed(), await leases.key('one', 'role', supply)];
    assert.deepEqual(
      keys.map(({ accessKeyId }) => accessKeyId),
      ['id2', 'id2', 'id2', 'id2'],
    );
  });

  it('that the service refuses are still there when no others can be had', async () => {
    get = living(60 * minute);
    const old = await leases.key('one', 'role', supply);
    get = failing;
    await rejection(leases.renewed('one', 'role', supply, old));
    assert.equal(await id(), 'id1');
  });

  it('that never come are waited for no longer than a minute, and asked for again', async () => {
    get = () => new Promise(() => {});
    const late = rejection(id());
    await clock.advance(minute);
    assert.equal(
      String(await late),
      'UserError: The keys of this connection did not come in time. Check where they come from, then retry.',
    );
    get = living(60 * minute);
    assert.equal(await id(), 'id2');
  });

  it('belong to one connection and one role', async () => {
    get = living(60 * minute);
    await id();
    await leases.key('two', 'role', supply);
    await leases.key('one', 'another', supply);
    assert.equal(asked, 3);
  });

  it('have a source made anew when that failed', async () => {
    const broken = () => Promise.reject(new Error('no region'));
    assert.equal(String(await rejection(leases.key('one', 'role', broken))), 'Error: no region');
    get = living();
    assert.equal(await id(), 'id1');
  });
});
