import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file.replaceAll('\\', '/')}`,
  );
const sources = ['src', 'media', 'test'].flatMap(files);
const pages = ['CONTRIBUTING.md', ...files('docs').filter((file) => file.endsWith('.md'))];

/** Names of files in backticks; `<page>` and `…` stand for any of several. */
const named = /`([\w./-]+\.(?:ts|tsx))`/g;

describe('the pages for maintainers', () => {
  for (const page of pages) {
    it(`name only files that exist: ${page}`, () => {
      const names = [...readFileSync(page, 'utf8').matchAll(named)].map(([, name = '']) => name);
      assert.deepEqual(
        names.filter((name) => !sources.some((file) => `/${file}`.endsWith(`/${name}`))),
        [],
      );
    });
  }
});

describe('the files of a clone', () => {
  it('end their lines the same way on every system, as Prettier and the fixtures want them', () => {
    assert.match(readFileSync('.gitattributes', 'utf8'), /^\* text=auto eol=lf$/m);
    assert.match(readFileSync('.editorconfig', 'utf8'), /^end_of_line = lf$/m);
  });
});
