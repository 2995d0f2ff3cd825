import assert from 'node:assert/strict';
import { nearbyInstances } from '../../../../src/model/ids/nearbyInstances';

const [a, b, c, d] = [
  'idaas_ue2jvisn35ea5lmthk2676rypm',
  'idaas_qzljgbhtwnnsywtdbz7yzy2any',
  'idaas_qnx6fbrinlecptl5hld23lfkvy',
  'idaas_7vdv3olzk36gymwtlaq6fixxxx',
] as const;

/** Instances near the `|` of a text. */
function near(text: string): string[] {
  const offset = text.indexOf('|');
  return nearbyInstances(text.replace('|', ''), offset);
}

describe('nearbyInstances', () => {
  it('gives those of the same line first, the nearest before the farther', () => {
    const text = `x: ${a}\ny: ${b} then |sync_1 and ${c}\nz: ${d}`;
    assert.deepEqual(near(text), [b, c, a, d]);
    assert.deepEqual(near(`${a} ......... |x ${b}\n`), [b, a]);
  });

  it('then those above, nearest first, then those below', () => {
    const text = `one: ${a}\ntwo: ${b}\njob: |sync_1\nthree: ${c}\nfour: ${d}\n`;
    assert.deepEqual(near(text), [b, a, c, d]);
  });

  it('gives each once, by its nearest place', () => {
    assert.deepEqual(near(`${a}\n${b}\n${a}\n|\n${b}`), [a, b]);
  });

  it('takes masked ids as well, and the ends of a text for lines', () => {
    assert.deepEqual(near(`|${d}`), [d]);
    assert.deepEqual(near(`${d}|`), [d]);
    assert.deepEqual(near('|'), []);
    assert.deepEqual(nearbyInstances(`${a}\r\n${b}`, 0), [a, b]);
  });

  it('looks no further than a large document is wide, and gives no more than ten', () => {
    const far = ' '.repeat(150_000);
    assert.deepEqual(near(`${a}${far}|${b}`), [b]);
    const many = Array.from({ length: 30 }, (_, n) => `idaas_${10_000 + n}`);
    assert.deepEqual(near(`${many.join('\n')}\n|`), many.reverse().slice(0, 10));
  });
});
