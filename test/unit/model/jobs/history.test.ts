import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHistory, stripOf } from '../../../../src/model/jobs/history';
import { aRun, counted, hour, hourly, judged, minute, ordinary } from '../../../support/runs';

const marks = (...overrides: Parameters<typeof hourly>) =>
  readHistory(hourly(...overrides)).runs.map((run) => run.marks);

describe('readHistory', () => {
  it('lays the runs out, newest first, with what is usual', () => {
    const runs = [
      aRun(3 * hour, counted({ created: 2, updated: 4, same: 100 })),
      aRun(hour, { status: 'failed', errorCode: 'InternalError', ...counted({ created: 3 }, 3) }),
      aRun(2 * hour, { status: 'running', endTime: undefined, counts: undefined, volume: undefined }), // prettier-ignore
    ];
    const history = readHistory(runs);
    const id = (ago: number) => `sync_test_${judged - ago}`;
    const none = { created: 0, updated: 0, binded: 0, deleted: 0, same: 0, pushed: 0, exported: 0 };
    assert.deepEqual(history.runs, [
      { synchronizationJobId: id(hour), status: 'failed', at: judged - hour, duration: minute, items: 3, failed: 3, changes: 3, volume: { ...none, created: 3 }, errorCode: 'InternalError', marks: [] }, // prettier-ignore
      { synchronizationJobId: id(2 * hour), status: 'running', at: judged - 2 * hour, failed: 0, marks: [] }, // prettier-ignore
      { synchronizationJobId: id(3 * hour), status: 'success', at: judged - 3 * hour, duration: minute, items: 106, failed: 0, changes: 6, volume: { ...none, created: 2, updated: 4, same: 100 }, marks: [] }, // prettier-ignore
    ]);
    const { finished, failed, partial, changes, duration, volume, lastAttempt, lastSuccess, lastChange } = history; // prettier-ignore
    assert.deepEqual({ finished, failed, partial }, { finished: 2, failed: 1, partial: 0 });
    assert.deepEqual(
      [changes, duration, volume.created, volume.same],
      [
        { median: 4.5, deviation: 1.5 },
        { median: minute, deviation: 0 },
        { median: 2.5, deviation: 0.5 },
        { median: 50, deviation: 50 },
      ],
    );
    assert.deepEqual(lastAttempt, { synchronizationJobId: id(hour), at: judged - hour });
    assert.deepEqual([lastSuccess, lastChange], Array(2).fill({ synchronizationJobId: id(3 * hour), at: judged - 3 * hour })); // prettier-ignore
  });

  it('tells a last success from a last success that changed something', () => {
    const { lastSuccess, lastChange } = readHistory(
      hourly({ status: 'failed' }, counted({ same: 120 }), { status: 'partial_success' }, {}),
    );
    assert.deepEqual([lastSuccess?.at, lastChange?.at], [judged - 2 * hour, judged - 4 * hour]);
  });

  it('marks volumes far from usual, also long ago', () => {
    const spike = counted({ updated: 90, same: 30 });
    assert.deepEqual(marks({}, spike, {}, {}, {}), [[], ['spike'], [], [], []]);
    // Nothing is usual after two runs.
    assert.deepEqual(marks({}, spike, {}, {}), [[], [], [], []]);
  });

  it('marks zero where there used to be data', () => {
    const zero = counted({});
    assert.deepEqual(marks(zero, zero, {}, {}), [['zero'], ['zero'], [], []]);
    assert.deepEqual(marks(zero, zero), [[], []]);
  });

  it('marks durations far from usual', () => {
    const lasting = (ms: number) => aRun(hour / 2, { endTime: judged - hour / 2 + ms });
    const slow = (ms: number) => readHistory([lasting(ms), ...ordinary(5)]).runs[0]!.marks;
    assert.deepEqual([slow(2 * minute), slow(2 * minute + 1)], [[], ['slow']]);
  });

  it('hands out the last runs for a strip, oldest first', () => {
    const strip = stripOf(readHistory(ordinary(40)));
    assert.deepEqual([strip.length, strip[0]!.at, strip.at(-1)!.at], [30, judged - 30 * hour, judged - hour]); // prettier-ignore
  });

  it('takes whatever comes', () => {
    const nothing = { runs: [], volume: {}, finished: 0, failed: 0, partial: 0 };
    assert.deepEqual(readHistory([]), nothing);
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (runs, run) => {
        readHistory(runs as never);
        readHistory([run, { result: run, status: 'success' }] as never);
      }),
    );
  });
});
