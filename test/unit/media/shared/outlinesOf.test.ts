import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { outlinesOf } from '../../../../media/shared/outlinesOf';

const drawn = [
  ...readFileSync('media/shared/icons.ts', 'utf8').matchAll(/from '(@vscode\/codicons\/.+\.svg)'/g),
].map(([, file = '']) => file);

describe('the outlines of a codicon', () => {
  it('are all it is made of, for each that a page draws', () => {
    assert.ok(drawn.length > 30);
    for (const file of drawn) {
      const svg = readFileSync(`node_modules/${file}`, 'utf8');
      assert.deepEqual(svg.match(/<\w+/g), ['<svg', ...outlinesOf(svg).map(() => '<path')], file);
      assert.match(svg, /viewBox="0 0 16 16"/, file);
      assert.doesNotMatch(svg, /transform|stroke|opacity/, file);
    }
  });

  it('keep how they are filled', () => {
    assert.deepEqual(
      outlinesOf('<svg><path fill-rule="evenodd" d="M1 1z"/><path d="M2 2z" fill="x"/></svg>'),
      [{ d: 'M1 1z', fillRule: 'evenodd' }, { d: 'M2 2z' }],
    );
  });
});
