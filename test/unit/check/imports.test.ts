import assert from 'node:assert/strict';
import { circles, importGraph, imports, onlyReexports } from '../../check/imports';

describe('the check of imports', () => {
  it('finds files that import one another, however long the way around is', () => {
    const graph = new Map(
      Object.entries({
        a: ['b'],
        b: ['c', 'd'],
        c: ['a'],
        d: ['e'],
        e: ['f'],
        f: ['d', 'e'],
        g: ['a'],
      }),
    );
    assert.deepEqual(circles(graph), [
      ['d', 'e', 'f'],
      ['a', 'b', 'c'],
    ]);
  });

  it('finds none in what only branches and meets again', () => {
    const graph = new Map(Object.entries({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }));
    assert.deepEqual(circles(graph), []);
  });

  it('knows a file that only hands on', () => {
    assert.ok(
      onlyReexports("// Why.\nexport { one } from './one';\nexport type { Two } from './two';"),
    );
    assert.ok(!onlyReexports("export { one } from './one';\nexport const two = 2;"));
    assert.ok(!onlyReexports("import './page.css';"));
  });

  it('sees imports of values, of types and of what comes late', () => {
    const of = importGraph().get('src/main.ts') ?? [];
    const expected = ['src/views/settings.ts', 'src/views/log.ts', 'src/views/pages/openPages.ts'];
    assert.deepEqual(
      expected.filter((file) => !of.includes(file)),
      [],
    );
  });

  it('is content with the product', async () => {
    assert.deepEqual(await imports.run(), []);
  });
});
