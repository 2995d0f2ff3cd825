import assert from 'node:assert/strict';
import { excludedFiles } from '../../../../src/model/files/excludedFiles';

const kept = (given: unknown, ...paths: string[]) => {
  const isExcluded = excludedFiles(given);
  return paths.filter((path) => !isExcluded(path));
};

describe('excludedFiles', () => {
  it('leaves out folders of tools, whatever the settings say', () => {
    for (const given of [undefined, null, 'dist', [], { '**/node_modules': false }])
      assert.deepEqual(kept(given, 'node_modules', 'a/.git', 'a/node_modules', 'dist', 'git'), [
        ...['dist', 'git'],
      ]);
  });

  it('goes by patterns that are true', () => {
    assert.deepEqual(
      kept(
        {
          ...{ dist: true, '**/no': false, '**/*.js': { when: '$(basename).ts' }, '': true },
          ...{ '**/out': true, 'tmp/**': true, 'a/*/b?.json': true, '**/x/**/y*z': true },
        },
        ...['dist', 'a/dist', 'no', 'c.js', 'out', 'a/b/out', 'output', 'tmp', 'tmp/a/b'],
        ...['a/c/b1.json', 'a/b1.json', 'a/c/d/b1.json', 'x/yz', 'x/1/2/y-y-z', 'x/1/zy', 'yz'],
      ),
      ['a/dist', 'no', 'c.js', 'output', 'a/b1.json', 'a/c/d/b1.json', 'x/1/zy', 'yz'],
    );
  });

  it('knows alternatives, one within another excepted', () => {
    assert.deepEqual(
      kept(
        { '{a,b}/c{1,2}.json': true, '**/{x,y}/**': true, '{k,{l,m}}': true, '[n]': true },
        ...['a/c1.json', 'b/c2.json', 'a/c3.json', 'd/x/e', 'y', 'k', 'l', 'n'],
      ),
      ['a/c3.json', 'k', 'l', 'n'],
    );
  });

  it('ends for settings that nobody has written', () => {
    const path = 'a'.repeat(2000);
    assert.deepEqual(kept({ ['{a,b}'.repeat(90)]: true, ['{a}'.repeat(1e5)]: true }, path), [path]);
    assert.deepEqual(kept({ ['*a'.repeat(200)]: true }, path), []);
    assert.deepEqual(kept({ [`${'*a'.repeat(200)}b`]: true }, path), [path]);
  });
});
