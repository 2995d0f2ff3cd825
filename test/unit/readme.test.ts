import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { settings } from '../../src/contributions';
import { ramPolicy } from '../../src/model/connections/ramPolicy';
import { repository } from '../vscode/repository';

const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');

const chinese = readFileSync(path.join(repository, 'README.zh-cn.md'), 'utf8');

describe('the Chinese README', () => {
  /** What has to be the same in both: levels of headings, code, rows of tables, numbers with a unit, pictures and links. */
  const skeleton = (text: string) => ({
    headings: [...text.matchAll(/^(#+) /gm)].map(([, level]) => level),
    code: [...text.matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) => block),
    names: [...new Set(text.match(/`[^`\n]+`/g))].sort(),
    rows: text.match(/^\|/gm)?.length,
    links: [...text.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, link = '']) => link.replace(/^README(\.zh-cn)?\.md$|^#.*/, ''))
      .sort(),
    figures: text.match(/[≤\d.,]+ (?:×|KB|MB|ms)/g),
  });

  it('says the same with the same code, tables, figures and links', () => {
    assert.deepEqual(skeleton(chinese), skeleton(readme));
  });

  it('describes every setting', () => {
    for (const id of Object.values(settings)) assert.ok(chinese.includes(`\`${id}\``), id);
  });
});

describe('the README', () => {
  it('shows the RAM policy that the extension copies', () => {
    const blocks = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, json = '']) => JSON.parse(json) as unknown,
    );
    assert.deepEqual(
      blocks.filter((block) => (block as { Statement?: unknown }).Statement),
      [JSON.parse(ramPolicy)],
    );
  });

  it('describes every setting', () => {
    for (const id of Object.values(settings)) assert.ok(readme.includes(`\`${id}\``), id);
  });

  it('links only to files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => link);
    for (const link of links) assert.ok(existsSync(path.join(repository, link)), link);
  });
});
