import assert from 'node:assert/strict';
import { positionsIn } from '../../../../src/model/files/positionsIn';

describe('positionsIn', () => {
  it('counts lines as the editor does, whatever ends them', () => {
    const text = 'ab\r\nc\rd\n\nef';
    const positionAt = positionsIn(text);
    const where = (each: string) => {
      const { line, character } = positionAt(text.indexOf(each));
      return `${each} ${line}:${character}`;
    };
    assert.deepEqual(['a', 'b', 'c', 'd', 'e', 'f'].map(where), [
      ...['a 0:0', 'b 0:1', 'c 1:0', 'd 2:0', 'e 4:0', 'f 4:1'],
    ]);
    assert.deepEqual(positionAt(text.length), { line: 4, character: 2 });
    assert.deepEqual(positionsIn('')(0), { line: 0, character: 0 });
  });
});
