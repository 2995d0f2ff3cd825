import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { verdictStates } from '../../../../src/model/health/verdictState';
import {
  attentionSentence,
  spokenVerdict,
  verdictIcon,
  verdictWord,
} from '../../../../src/model/health/healthWords';

describe('words and icons of verdicts', () => {
  it('have a word, a shape and a colour of its own for every verdict', () => {
    const words = verdictStates.map(verdictWord);
    const icons = verdictStates.map(verdictIcon);
    assert.equal(new Set(words).size, verdictStates.length);
    assert.equal(new Set(icons.map(({ id }) => id)).size, verdictStates.length);
    assert.ok(icons.every(({ color }) => color !== undefined));
  });

  it('draw shapes that the icon font has', () => {
    const file = createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css');
    const css = readFileSync(file, 'utf8');
    for (const { id } of verdictStates.map(verdictIcon))
      assert.ok(css.includes(`.codicon-${id}:before`), id);
  });

  it('are spoken with the reason', () => {
    assert.equal(
      spokenVerdict({ state: 'stuck', reason: 'It has not begun.' }),
      'Stuck: It has not begun.',
    );
  });

  it('count what needs attention', () => {
    assert.deepEqual(
      [attentionSentence(0, 9), attentionSentence(1, 9), attentionSentence(5, 9)],
      [
        'No target needs attention',
        '1 of 9 targets needs attention',
        '5 of 9 targets need attention',
      ],
    );
  });
});
