import assert from 'node:assert/strict';
import { mkdtemp, readFile, realpath, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fontConfiguration } from '../../vscode/fonts';

describe('the font for Chinese', () => {
  let root: string;

  beforeEach(async () => {
    root = await realpath(await mkdtemp(path.join(tmpdir(), 'fonts-')));
  });
  afterEach(() => rm(root, { recursive: true }));

  it('is found again in a folder that was moved', async () => {
    const [before, after] = [root, `${root}-moved`];
    await fontConfiguration(before);
    await rename(before, after);
    root = after;
    const file = await fontConfiguration(after);
    assert.equal(file, path.join(after, 'fonts.conf'));
    assert.match(await readFile(file, 'utf8'), new RegExp(`<dir>${after}/fonts</dir>`));
  });

  it('is one place for all checkouts that share its folder', async () => {
    await symlink(root, `${root}-shared`);
    try {
      assert.equal(await fontConfiguration(`${root}-shared`), path.join(root, 'fonts.conf'));
    } finally {
      await rm(`${root}-shared`);
    }
  });
});
