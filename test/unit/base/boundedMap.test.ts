import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LRUCache } from 'lru-cache';
import { BoundedMap } from '../../../src/base/boundedMap';

describe('BoundedMap', () => {
  it('forgets what was used longest ago when it is full', () => {
    const map = new BoundedMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    assert.equal(map.get('a'), 1);
    map.set('c', 3);
    assert.deepEqual([map.has('a'), map.has('b'), map.has('c')], [true, false, true]);
    map.delete('a');
    assert.deepEqual([map.get('a'), map.get('c')], [undefined, 3]);
    map.clear();
    assert.equal(map.has('c'), false);
  });

  it('holds the same as a well-known cache, whatever is done to both', () => {
    const step = fc.record({ does: fc.constantFrom('get', 'set', 'has'), key: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const ours = new BoundedMap<number, number>(3);
        const theirs = new LRUCache<number, number>({ max: 3 });
        for (const [index, { does, key }] of steps.entries()) {
          if (does === 'set') {
            ours.set(key, index);
            theirs.set(key, index);
          } else if (does === 'get') {
            assert.equal(ours.get(key), theirs.get(key));
          } else {
            assert.equal(ours.has(key), theirs.has(key));
          }
        }
      }),
    );
  });
});
