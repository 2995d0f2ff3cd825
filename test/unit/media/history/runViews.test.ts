import assert from 'node:assert/strict';
import type { MarkedRun } from '../../../../src/model/jobs/history';
import { chartBars } from '../../../../media/history/chartBars';
import { historyItems, indexOfDay } from '../../../../media/history/historyItems';
import { historyColumns } from '../../../../media/history/historyColumns';
import { choose, readViewState } from '../../../../media/history/viewState';
import { runText, stripText } from '../../../../media/shared/runText';
import { stripBars } from '../../../../media/shared/stripBars';
import { moveInStrip } from '../../../../media/shared/moveInStrip';

const dates = { locale: 'en', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const number = String;
const at = Date.UTC(2026, 10, 21, 17, 45);

interface Given extends Partial<MarkedRun> {
  /** Milliseconds; null for a run that has not ended. */
  duration?: number | null;
  items?: number | null;
  changed?: number;
  failed?: number;
}

const run = ({
  duration = 100_000,
  items = 100,
  changed = 0,
  failed = 0,
  ...more
}: Given = {}): MarkedRun => ({
  synchronizationJobId: 'sync_1',
  status: 'success',
  startTime: at,
  ...(duration !== null && { endTime: at + duration }),
  ...(items !== null && {
    counts: { compared: items, changed, delivered: 0, failed, skipped: 0 },
    volume: { same: items },
  }),
  marks: [],
  ...more,
});

describe('a run in words', () => {
  it('says what happened, the remarkable last', () => {
    assert.equal(runText(run(), dates, number), 'Nov 22, 01:45: Succeeded, 1 min 40 s, 100 items');
    const bad = run({
      status: 'failed',
      failed: 12,
      changed: 48,
      errorCode: 'Ldap\u202eCode',
      marks: ['slow', 'spike'],
    });
    assert.equal(
      runText(bad, dates, number),
      'Nov 22, 01:45: Failed, 1 min 40 s, 100 items, 48 changed, 12 failed, unusually long, unusual number of changes, Ldap Code',
    );
    const open = run({ status: 'pending', startTime: undefined, duration: null, items: null });
    assert.equal(runText(open, dates, number), 'start unknown: Not started, no counters');
  });

  it('sums a strip up', () => {
    assert.equal(stripText([], dates, number), 'No runs');
    const runs = [
      run(),
      run({ status: 'failed' }),
      run({ status: 'partial_success' }),
      run({ marks: ['zero'], items: 0 }),
    ];
    assert.equal(
      stripText(runs, dates, number),
      'Last 4 runs, 2 succeeded, 1 partially succeeded, 1 failed, 1 saw nothing where there used to be entries. Newest: Nov 22, 01:45: Succeeded, 1 min 40 s, 0 items, nothing seen where there used to be entries',
    );
  });
});

describe('a run as a bar', () => {
  it('has a shape and a colour of its own for every outcome, and never that of success for an unknown one', () => {
    const look = (status: string) => {
      const [bar] = stripBars([run({ status })]);
      return `${bar?.shape} ${bar?.tone}`;
    };
    assert.deepEqual(
      ['success', 'failed', 'partial_success', 'running', 'pending', 'new'].map(look),
      [
        'solid success',
        'split failed',
        'capped skipped',
        'hollow active',
        'hollow active',
        'hollow neutral',
      ],
    );
  });

  it('is as high as its share of the longest, by its root, and as deep as that of the most items', () => {
    const bars = stripBars([
      run({ duration: 400, items: 25 }),
      run({ duration: 100, items: 100 }),
      run({ duration: null, items: 0, marks: ['zero'] }),
    ]);
    assert.deepEqual(
      bars.map(({ height, volume, zero }) => [height, volume, zero]),
      [
        [1, 0.5, false],
        [0.5, 1, false],
        [0, 0, true],
      ],
    );
    assert.deepEqual(stripBars([]), []);
  });

  it('stands in a chart oldest first, to a linear scale with the median in it', () => {
    const runs = [
      run({ synchronizationJobId: 'new', changed: 50, marks: ['spike'] }),
      run({ synchronizationJobId: 'zero', changed: 0, marks: ['zero', 'slow'] }),
      run({ synchronizationJobId: 'old', changed: 5 }),
    ];
    const { bars, most, median } = chartBars(runs, 'changed', { median: 5, deviation: 1 });
    assert.deepEqual([most, median], [50, 0.1]);
    assert.deepEqual(
      bars.map(({ id, height, marked }) => [id, height, marked]),
      [
        ['old', 0.1, false],
        ['zero', 0, true],
        ['new', 1, true],
      ],
    );
    assert.deepEqual(chartBars([], 'duration', undefined), { bars: [], most: 0 });
  });
});

describe('the history page', () => {
  it('has columns only for operations that any run counted', () => {
    const runs = [{ volume: { created: 0, same: 3 } }, { volume: { deleted: 1 } }, {}];
    assert.deepEqual(historyColumns(runs), ['deleted', 'same']);
  });

  it('compares two: of three chosen the first goes', () => {
    assert.deepEqual(choose(choose(choose([], 'a'), 'b'), 'c'), ['b', 'c']);
    assert.deepEqual(choose(['a', 'b'], 'a'), ['b']);
  });

  it('reads how it was left, whatever that is', () => {
    for (const odd of [undefined, { view: { chosen: 'a', scroll: 'x' } }, { view: null }])
      assert.deepEqual(readViewState(odd), { chosen: [], text: '', scroll: 0 });
    assert.deepEqual(
      readViewState({ view: { chosen: ['a', 1, 'b', 'c'], text: 'failed', scroll: 7 } }),
      {
        chosen: ['a', 'b'],
        text: 'failed',
        scroll: 7,
      },
    );
  });

  it('goes through the runs of a strip without wrapping', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'x'];
    assert.deepEqual(
      keys.map((key) => moveInStrip(key, 0, 3)),
      [0, 1, 0, 2, undefined],
    );
    assert.deepEqual(
      keys.map((key) => moveInStrip(key, 2, 3)),
      [1, 2, 0, 2, undefined],
    );
  });
});

describe('the lines of a history', () => {
  const day = 86_400_000;
  const runs = (...starts: number[]) =>
    starts.map((startTime, index) => run({ synchronizationJobId: `r${index}`, startTime }));
  const kinds = (...starts: number[]) =>
    historyItems(runs(...starts), { text: '' }, dates).map(({ kind, key }) => `${kind} ${key}`);

  it('are runs under their days', () => {
    assert.deepEqual(kinds(at, at - 1000, at - 2000), [
      'day day 2026-11-22',
      'run r0',
      'run r1',
      'run r2',
    ]);
  });

  it('are the runs alone where days have hardly more than one, and a day is found all the same', () => {
    assert.deepEqual(kinds(at, at - day, at - 2 * day), ['run r0', 'run r1', 'run r2']);
    const items = historyItems(runs(at, at - day, at - 2 * day), { text: '' }, dates);
    assert.equal(indexOfDay(items, '2026-11-21'), 1);
    assert.equal(indexOfDay(items, '2026-11-01'), undefined);
  });
});
