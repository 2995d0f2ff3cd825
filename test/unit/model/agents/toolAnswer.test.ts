import assert from 'node:assert/strict';
import { answerText, largestAnswer } from '../../../../src/model/agents/toolAnswer';

describe('the text of an answer', () => {
  const about = { complete: true, covers: 'all', next: ['a'] };

  it('is compact JSON, what it covers before what was asked for', () => {
    assert.equal(
      answerText({ ...about, body: { runs: [1] } }),
      '{"complete":true,"covers":"all","runs":[1],"next":["a"]}',
    );
  });

  it('is cut at the end of its longest list, says so, and holds as much as fits', () => {
    const rows = Array.from({ length: 500 }, (_, n) => ({ n, text: '同步任务'.repeat(5) }));
    const text = answerText({ ...about, body: { rows, few: [1, 2] } });
    const size = Buffer.byteLength(text);
    assert.ok(size <= largestAnswer && size > largestAnswer - 300, `${size}`);
    const answer = JSON.parse(text) as { rows: { n: number }[]; few: number[]; leftOut: unknown };
    assert.deepEqual(answer.rows, rows.slice(0, answer.rows.length));
    assert.deepEqual(answer.few, [1, 2]);
    assert.deepEqual(answer.leftOut, { rows: 500 - answer.rows.length });
  });

  it('is an error when there is no list to cut', () => {
    const text = answerText({ ...about, body: { text: 'x'.repeat(9_000) } });
    assert.equal((JSON.parse(text) as { error: { kind: string } }).error.kind, 'refused');
  });
});
