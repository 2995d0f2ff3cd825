import assert from 'node:assert/strict';
import { fuzz, problemOf, randomOf } from '../../fuzz/fuzz';
import { targets } from '../../fuzz/targets';
import { wildText } from '../../fuzz/wildText';

describe('all parsers, given wild texts', () => {
  it('throw at none of 20,000 and take their time over none', () => {
    assert.deepEqual(fuzz(20_000, 20_261_128), []);
  });

  it('read each sound text', () => {
    for (const target of targets) {
      for (const text of target.seeds)
        assert.equal(problemOf(target, text), undefined, target.name);
    }
  });

  for (const [name, sign] of [
    ['class list', '('],
    ['class list', '\r\n'],
    ['document', '}'],
  ] as const)
    it(`take 10,000 characters of ${JSON.stringify(sign)} in their stride: ${name}`, () => {
      const target = targets.find((each) => each.name === name)!;
      assert.equal(problemOf(target, sign.repeat(10_000 / sign.length)), undefined);
    });

  it('are found out when they throw, or are slow', () => {
    const broken = { name: 'broken', seeds: ['a'], run: () => JSON.parse('{') as unknown };
    assert.match(problemOf(broken, 'a')!, /^throws SyntaxError/);
    assert.equal(problemOf({ ...broken, refuses: () => true }, 'a'), undefined);
    const slow = () => {
      const begin = process.cpuUsage();
      while (process.cpuUsage(begin).user < 110_000);
    };
    assert.match(problemOf({ name: 'slow', seeds: [], run: slow }, 'a')!, /^takes \d+ ms for 1/);
    assert.equal(fuzz(5, 1, [broken]).length, 1, 'one of each kind');
  });

  it('get the same texts under the same seed, and now and then long ones', () => {
    const texts = (seed: number) => {
      const random = randomOf(seed);
      return Array.from({ length: 3000 }, () => wildText(['sound'], random));
    };
    assert.deepEqual(texts(7), texts(7));
    assert.notDeepEqual(texts(7), texts(8));
    assert.ok(texts(7).some((text) => text.length === 10_000));
  });
});
