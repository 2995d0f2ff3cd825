import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

const repository = path.join(import.meta.dirname, '../..');

describe('docs/assumptions.md', () => {
  it('names for each assumption a place that exists', () => {
    const text = readFileSync(path.join(repository, 'docs/assumptions.md'), 'utf8');
    const rows = text.split('\n').filter((line) => /^\| (?!Assumed|-)/.test(line));
    assert.ok(rows.length >= 15);
    for (const row of rows) {
      const places = [...row.matchAll(/`(src\/[^`]+)`/g)].map(([, place]) => place!);
      assert.ok(places.length > 0, row);
      for (const place of places) assert.ok(existsSync(path.join(repository, place)), place);
    }
  });
});
