import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  isEmptyFilter,
  periods,
  periodStart,
  readFilter,
  withinTarget,
  type JobFilter,
} from '../../../../src/model/jobs/jobFilter';

const full: JobFilter = {
  status: 'failed',
  direction: 'inbound',
  targetType: 'identity_provider',
  period: '24h',
};

describe('periodStart', () => {
  it('counts back from now and cuts to the minute', () => {
    const now = Date.UTC(2026, 10, 22, 1, 45, 59, 999);
    assert.deepEqual(
      periods.map((period) => new Date(periodStart(period, now)).toISOString()),
      [
        '2026-11-22T00:45:00.000Z',
        '2026-11-21T01:45:00.000Z',
        '2026-11-15T01:45:00.000Z',
        '2026-10-23T01:45:00.000Z',
      ],
    );
  });

  it('asks the same question all through a minute', () => {
    const minute = Date.UTC(2026, 10, 22, 1, 45);
    assert.equal(periodStart('1h', minute), periodStart('1h', minute + 59_999));
    assert.equal(periodStart('1h', minute + 60_000) - periodStart('1h', minute), 60_000);
  });
});

describe('readFilter', () => {
  it('gives back what was stored', () => {
    assert.deepEqual(readFilter(JSON.parse(JSON.stringify(full))), full);
    assert.deepEqual(readFilter({}), {});
  });

  it('keeps values that only a newer service knows', () => {
    assert.deepEqual(readFilter({ status: 'suspending', targetType: 'eiam_v2_user_import' }), {
      status: 'suspending',
      targetType: 'eiam_v2_user_import',
    });
  });

  it('does not filter by what it does not understand', () => {
    const hostile: unknown[] = [
      undefined,
      null,
      'failed',
      42,
      [],
      [full],
      { status: 1, direction: null, targetType: {}, period: 7 },
      { status: '', direction: '', targetType: '', period: '' },
      { status: ['failed'], direction: { toString: () => 'inbound' } },
      { status: 'failed\nAction=DeleteInstance', direction: 'a&b=c', targetType: 'x'.repeat(65) },
      { period: '2h' },
      { period: ['1h'] },
      { period: 'constructor' },
      { Status: 'failed', filter: full },
    ];
    for (const value of hostile) {
      assert.deepEqual(readFilter(value), {}, JSON.stringify(value));
    }
  });

  it('answers a sound filter for anything', () => {
    const member = fc.oneof(fc.anything(), fc.constantFrom('failed', '1h'), fc.string());
    const stored = fc.oneof(
      fc.anything(),
      fc.record({ status: member, direction: member, targetType: member, period: member }),
    );
    fc.assert(
      fc.property(stored, (value) => {
        const { period, ...words } = readFilter(value);
        assert.ok(period === undefined || periods.includes(period));
        for (const [name, word] of Object.entries<string>(words)) {
          assert.ok(['status', 'direction', 'targetType'].includes(name));
          assert.match(word, /^\w{1,64}$/);
        }
      }),
    );
  });
});

describe('isEmptyFilter', () => {
  it('is true only when nothing is filtered', () => {
    assert.equal(isEmptyFilter({}), true);
    assert.equal(isEmptyFilter({ status: undefined, period: undefined }), true);
    for (const [name, value] of Object.entries<string>({ ...full })) {
      assert.equal(isEmptyFilter({ [name]: value }), false, name);
    }
  });
});

describe('withinTarget', () => {
  it('keeps what still matters where target and direction are given', () => {
    assert.deepEqual(withinTarget(full), { status: 'failed', period: '24h' });
    assert.deepEqual(withinTarget({ direction: 'outbound', targetType: 'application' }), {});
  });
});
