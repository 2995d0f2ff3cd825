import assert from 'node:assert/strict';
import { filesBelow, type WalkOptions } from '../../../../src/services/files/filesBelow';

const tree: Readonly<Record<string, readonly string[]>> = {
  '': ['z.json', 'b/', 'a/', 'r.txt'],
  a: ['deep/', '1.yaml'],
  'a/deep': ['2.yaml'],
  b: ['skipped/', '3.json'],
  'b/skipped': ['4.json'],
};

const walk = (options: Partial<WalkOptions> = {}) =>
  filesBelow({
    entries: (path) =>
      Promise.resolve(
        (tree[path] ?? []).map((each) => ({
          name: each.replace('/', ''),
          isFolder: each.endsWith('/'),
        })),
      ),
    isWanted: (path) => /json|yaml/.test(path),
    isExcluded: (path) => path.endsWith('skipped'),
    isCancelled: () => false,
    limit: 100,
    ...options,
  });

describe('files below a folder', () => {
  const all = ['z.json', 'a/1.yaml', 'b/3.json', 'a/deep/2.yaml'];

  it('are those that are wanted, the nearer first', async () => {
    assert.deepEqual(await walk(), { paths: all, unreadable: 0, isCut: false });
  });

  it('are cut only where there are more', async () => {
    assert.deepEqual(await walk({ limit: 4 }), { paths: all, unreadable: 0, isCut: false });
    const paths = all.slice(0, 2);
    assert.deepEqual(await walk({ limit: 2 }), { paths, unreadable: 0, isCut: true });
  });

  it('are found beside folders that cannot be read, and until somebody has enough', async () => {
    const entries = () => Promise.reject(new Error('denied'));
    assert.deepEqual(await walk({ entries }), { paths: [], unreadable: 1, isCut: false });
    assert.deepEqual(await walk({ isCancelled: () => true }), {
      ...{ paths: [], unreadable: 0, isCut: false },
    });
  });
});
