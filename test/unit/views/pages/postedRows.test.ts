import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyChange } from '../../../../media/health/applyChange';
import { applyChange as applyRuns } from '../../../../media/history/applyChange';
import { rowKey, type HealthRow } from '../../../../src/model/health/healthRow';
import type { MarkedRun } from '../../../../src/model/jobs/history';
import type { HealthPageModel } from '../../../../src/protocol/healthPage';
import type { HistoryPageModel } from '../../../../src/protocol/historyPage';
import { PostedRows } from '../../../../src/views/pages/postedRows';
import { runsDiffer } from '../../../../src/views/pages/runsDiffer';
import { healthGallery } from '../../../support/healthGallery';
import { historyGallery } from '../../../support/historyGallery';

const { rows: given, ...frame } = healthGallery['instance']!;
const rows = given as HealthRow[];
const bare = ({ strip: _, ...row }: HealthRow) => row;

describe('rows posted to a health page', () => {
  it('come without runs, and are told again only when they changed or are drawn', () => {
    const posted = new PostedRows();
    assert.deepEqual(posted.first(rows), rows.map(bare));
    assert.deepEqual(posted.change(rows), { rows: [], gone: [] });
    posted.setDrawn([rowKey(rows[1]!)]);
    assert.deepEqual(posted.change(rows), { rows: [rows[1]], gone: [] });
    assert.deepEqual(posted.change(rows), { rows: [], gone: [] });
    const changed = { ...rows[2]!, loading: true };
    const now = [rows[0]!, rows[1]!, changed, ...rows.slice(4)];
    assert.deepEqual(posted.change(now), { rows: [bare(changed)], gone: [rowKey(rows[3]!)] });
  });

  it('make the page the same as if it had been given all', () => {
    const step = fc.record({
      there: fc.uniqueArray(fc.nat(rows.length - 1)),
      renewed: fc.array(fc.nat(rows.length - 1)),
      drawn: fc.array(fc.nat(rows.length - 1)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const posted = new PostedRows();
        const held = [...rows];
        let page: HealthPageModel = { ...frame, rows: posted.first(rows) };
        for (const { there, renewed, drawn } of steps) {
          for (const index of renewed) held[index] = { ...held[index]!, failed: renewed.length };
          posted.setDrawn(drawn.map((index) => rowKey(held[index]!)));
          const now = there.map((index) => held[index]!);
          page = applyChange(page, { frame, ...posted.change(now) });
          const byKey = (a: { targetId: string }, b: { targetId: string }) =>
            a.targetId < b.targetId ? -1 : 1;
          const whole = new Map(now.map((row) => [rowKey(row), row]));
          for (const index of drawn)
            if (there.includes(index)) {
              const row = page.rows.find((each) => rowKey(each) === rowKey(held[index]!));
              assert.deepEqual(row, whole.get(rowKey(held[index]!)));
            }
          assert.deepEqual(
            page.rows.map((row) => bare(row as HealthRow)).sort(byKey),
            now.map(bare).sort(byKey),
          );
        }
      }),
    );
  });
});

describe('runs posted to a history page', () => {
  const model = historyGallery['many']! as HistoryPageModel & { history: { runs: MarkedRun[] } };
  const { history, ...rest } = model;
  const { runs: _, ...others } = history;
  const pool = history.runs.slice(0, 12);

  it('are only those between what is the same at both ends', () => {
    const changed = { ...pool[4]!, status: 'failed' };
    const difference = runsDiffer(pool, pool.with(4, changed));
    assert.deepEqual(difference, { at: 4, removed: 1, added: [changed] });
    assert.deepEqual(runsDiffer(pool, pool), { at: 12, removed: 0, added: [] });
  });

  it('make the page the same as if it had been given all', () => {
    const list = fc.array(fc.constantFrom(...pool), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, now) => {
        const page = { ...model, history: { ...history, runs: before } };
        const change = { frame: { ...rest, history: others }, ...runsDiffer(before, now) };
        assert.deepEqual(applyRuns(page, change).history?.runs, now);
      }),
    );
  });
});
