import assert from 'node:assert/strict';
import { readDocument } from '../../../../src/services/configuration/readDocument';

describe('a document to compare with', () => {
  it('is JSON or YAML', () => {
    assert.deepEqual(readDocument('{"a":[1,"b"]}'), { value: { a: [1, 'b'] } });
    assert.deepEqual(readDocument('a: &x [1, 2]\nb: *x\n'), { value: { a: [1, 2], b: [1, 2] } });
    assert.deepEqual(readDocument('a: 1\na: 2\n'), { value: { a: 2 } });
  });

  it('says where its mistake is', () => {
    assert.deepEqual(readDocument('a: 1\nb: [2\n'), {
      problem:
        'Flow sequence in block collection must be sufficiently indented and end with a ] (line 3, column 1)',
    });
  });

  it('is none when it refers to itself, or grows without end', () => {
    for (const text of ['a: &x\n  b: *x\n', '&x [*x]']) {
      assert.match((readDocument(text) as { problem: string }).problem, /circular/i, text);
    }
    const levels = ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]'];
    for (let n = 1; n < 9; n++) {
      levels.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join()}]`);
    }
    assert.match((readDocument(levels.join('\n')) as { problem: string }).problem, /alias/i);
  });

  it('is read at once when it is long, and not at all when it is far too long', () => {
    const flat = JSON.stringify(
      Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`member${n}`, n])),
    );
    const begin = performance.now();
    assert.deepEqual(readDocument(flat), { value: JSON.parse(flat) as unknown });
    assert.ok(performance.now() - begin < 1000, 'linear: it took 11 s');
    assert.deepEqual(readDocument(' '.repeat(1_000_001)), {
      problem: 'it is longer than a configuration can be',
    });
    assert.ok('problem' in readDocument('a: 1\n'.repeat(5000)));
  });

  it('gives no warnings of the process', async () => {
    const warnings: Error[] = [];
    const listen = (warning: Error) => warnings.push(warning);
    process.on('warning', listen);
    readDocument('%>]\na: 1\n');
    readDocument('a: &p: 1\n');
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', listen);
    assert.deepEqual(warnings, []);
  });
});
