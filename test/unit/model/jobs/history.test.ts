import assert from 'node:assert/strict';
import { readHistory, stripOf } from '../../../../src/model/jobs/history';
import { aRun, counted, hour, hourly, judged, minute, ordinary } from '../../../support/runs';

const marks = (...overrides: Parameters<typeof hourly>) =>
  readHistory(hourly(...overrides)).runs.map((run) => run.marks);

describe('readHistory', () => {
  it('lays the runs out, newest first, with what is usual', () => {
    const runs = [
      aRun(3 * hour, counted({ created: 2, updated: 4, same: 100 })),
      aRun(hour, { status: 'failed', errorCode: 'InternalError', ...counted({ created: 3 }, 3) }),
      aRun(2 * hour, {
        status: 'running',
        endTime: undefined,
        counts: undefined,
        volume: undefined,
      }),
    ];
    const history = readHistory(runs);
    const id = (ago: number) => `sync_test_${judged - ago}`;
    const ended = { startTime: judged - hour, endTime: judged - hour + minute };
    const begun = { startTime: judged - 3 * hour, endTime: judged - 3 * hour + minute };
    assert.deepEqual(history.runs, [
      {
        synchronizationJobId: id(hour),
        ...ended,
        status: 'failed',
        counts: { compared: 3, changed: 0, delivered: 0, failed: 3, skipped: 0 },
        volume: { created: 3 },
        errorCode: 'InternalError',
        marks: [],
      },
      {
        synchronizationJobId: id(2 * hour),
        startTime: judged - 2 * hour,
        status: 'running',
        marks: [],
      },
      {
        synchronizationJobId: id(3 * hour),
        ...begun,
        status: 'success',
        counts: { compared: 106, changed: 6, delivered: 0, failed: 0, skipped: 0 },
        volume: { created: 2, updated: 4, same: 100 },
        marks: [],
      },
    ]);
    const {
      finished,
      failed,
      partial,
      changed,
      duration,
      volume,
      lastAttempt,
      lastSuccess,
      lastChange,
    } = history;
    assert.deepEqual({ finished, failed, partial }, { finished: 2, failed: 1, partial: 0 });
    assert.deepEqual(
      [changed, duration, volume.created, volume.same],
      [
        { median: 3, deviation: 3 },
        { median: minute, deviation: 0 },
        { median: 2.5, deviation: 0.5 },
        { median: 100, deviation: 0 },
      ],
    );
    assert.deepEqual(lastAttempt, { synchronizationJobId: id(hour), ...ended });
    assert.deepEqual(
      [lastSuccess, lastChange],
      Array(2).fill({ synchronizationJobId: id(3 * hour), ...begun }),
    );
  });

  it('tells a last success from a last success that changed something', () => {
    const { lastSuccess, lastChange } = readHistory(
      hourly({ status: 'failed' }, counted({ same: 120 }), { status: 'partial_success' }, {}),
    );
    assert.deepEqual(
      [lastSuccess?.startTime, lastChange?.startTime],
      [judged - 2 * hour, judged - 4 * hour],
    );
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
    assert.deepEqual(
      [strip.length, strip[0]!.startTime, strip.at(-1)!.startTime],
      [30, judged - 30 * hour, judged - hour],
    );
  });

  it('says nothing of no runs', () => {
    const nothing = { runs: [], volume: {}, finished: 0, failed: 0, partial: 0 };
    assert.deepEqual(readHistory([]), nothing);
  });

  it('takes an incremental run without changes for what it is', () => {
    const runs = hourly(counted({}), {}, {});
    const marksOf = (isIncremental: boolean) =>
      readHistory(runs, {}, { isIncremental }).runs.map((run) => run.marks);
    assert.deepEqual([marksOf(false)[0], marksOf(true)[0]], [['zero'], []]);
  });
});
