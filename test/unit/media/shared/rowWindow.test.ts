import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { rowAt, rowTops, windowParts } from '../../../../media/shared/rowWindow';

describe('a window of rows', () => {
  const keys = ['a', 'b', 'c', 'd', 'e'];
  const tops = rowTops(
    keys,
    new Map([['b', 50]]),
    Float64Array.from(keys, () => 10),
  );

  it('knows where rows begin, measured or not, and which is at a height', () => {
    assert.deepEqual([...tops], [0, 10, 60, 70, 80, 90]);
    assert.deepEqual(
      [-5, 0, 9, 10, 59, 60, 89, 500].map((y) => rowAt(tops, y)),
      [0, 0, 0, 1, 1, 2, 4, 4],
    );
  });

  it('takes what was not measured for as high as is said of it', () => {
    const estimates = Float64Array.of(30, 30, 300, 30, 30);
    const some = rowTops(keys, new Map([['b', 50]]), estimates);
    assert.deepEqual([...some], [0, 30, 80, 380, 410, 440]);
  });

  it('keeps the room of rows that are not drawn, and draws the one with the focus wherever it is', () => {
    assert.deepEqual(windowParts(tops, [62, 65], undefined), [
      { gap: 60 },
      { from: 2, to: 3 },
      { gap: 20 },
    ]);
    assert.deepEqual(windowParts(tops, [62, 65], 0), [
      { from: 0, to: 1 },
      { gap: 50 },
      { from: 2, to: 3 },
      { gap: 20 },
    ]);
    assert.deepEqual(
      windowParts(rowTops([], new Map(), new Float64Array()), [0, 100], undefined),
      [],
    );
  });

  it('is as high as all rows, draws none twice, and all in sight', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });
    const y = fc.integer({ min: -500, max: 20_000 });
    fc.assert(
      fc.property(sizes, y, fc.nat(800), fc.option(fc.nat(80)), (heights, top, high, focus) => {
        const names = heights.map((_, index) => String(index));
        const all = rowTops(
          names,
          new Map(names.map((key, n) => [key, heights[n]!])),
          new Float64Array(),
        );
        const parts = windowParts(all, [top, top + high], focus ?? undefined);
        const drawn = parts.flatMap((part) =>
          'gap' in part ? [] : names.slice(part.from, part.to).map(Number),
        );
        const room = parts.reduce((sum, part) => sum + ('gap' in part ? part.gap : 0), 0);
        const total = drawn.reduce((sum, index) => sum + heights[index]!, 0) + room;
        assert.equal(total, all.at(-1));
        assert.deepEqual(
          drawn,
          [...new Set(drawn)].sort((a, b) => a - b),
        );
        const seen = names.map(Number).filter((n) => all[n + 1]! > top && all[n]! <= top + high);
        for (const index of [...seen, ...(focus !== null && focus < heights.length ? [focus] : [])])
          assert.ok(drawn.includes(index), `row ${index}`);
      }),
    );
  });
});
