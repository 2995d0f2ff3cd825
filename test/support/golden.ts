import * as assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

const folder = path.join(import.meta.dirname, '../fixtures/golden');

/**
 * Holds a text against the file of that name in `test/fixtures/golden`. A missing file fails; `UPDATE_GOLDEN=1` writes
 * what came out, to be read before it is committed.
 */
export function assertGolden(name: string, actual: string): void {
  const file = path.join(folder, name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.equal(actual, readFileSync(file, 'utf8'), `differs from test/fixtures/golden/${name}`);
}
