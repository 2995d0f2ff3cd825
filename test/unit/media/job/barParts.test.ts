import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { barParts } from '../../../../media/job/barParts';

const cell = (total: number, success: number, failed: number, skipped: number) => ({
  total,
  success,
  failed,
  skipped,
  addsUp: total === success + failed + skipped,
  reported: true,
});

describe('the parts of a stacked bar', () => {
  it('fills the bar with the one outcome there is', () => {
    assert.deepEqual(barParts(cell(5, 5, 0, 0)), [{ outcome: 'success', x: 0, width: 100 }]);
  });

  it('keeps a single failure among thousands visible', () => {
    const [success, failed] = barParts(cell(10_000, 9_999, 1, 0));
    assert.deepEqual(failed, { outcome: 'failed', x: 94, width: 6 });
    assert.ok(success && success.width > 90);
  });

  it('leaves room for what the parts do not explain', () => {
    assert.deepEqual(barParts(cell(10, 5, 0, 0)), [{ outcome: 'success', x: 0, width: 50 }]);
  });

  it('stays inside the bar whatever the counters are', () => {
    const counter = fc.nat(1_000_000);
    fc.assert(
      fc.property(counter, counter, counter, counter, (total, success, failed, skipped) => {
        let end = 0;
        for (const { x, width } of barParts(cell(total, success, failed, skipped))) {
          assert.ok(width > 0 && x >= end);
          end = x + width;
        }
        assert.ok(end <= 100.000001);
      }),
    );
  });
});
