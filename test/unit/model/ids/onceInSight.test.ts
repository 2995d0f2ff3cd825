import assert from 'node:assert/strict';
import { onceInSight } from '../../../../src/model/ids/onceInSight';

const lines = (...ids: [string, number][]) =>
  onceInSight(ids.map(([id, line]) => ({ id, line }))).map(({ id, line }) => `${id}${line}`);

describe('onceInSight', () => {
  it('keeps the first of an id, and one far below, where the first is out of sight', () => {
    assert.deepEqual(
      lines(['a', 0], ['b', 0], ['a', 1], ['a', 59], ['b', 60], ['a', 60], ['a', 61]),
      [...['a0', 'b0', 'b60', 'a60']],
    );
  });

  it('keeps one of many in a line, and many that differ', () => {
    assert.deepEqual(lines(['a', 3], ['a', 3], ['b', 3]), ['a3', 'b3']);
  });
});
