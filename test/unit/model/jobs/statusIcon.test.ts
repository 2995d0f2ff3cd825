import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { statusIcon } from '../../../../src/model/jobs/statusIcon';

const statuses = ['pending', 'running', 'failed', 'partial_success', 'success', 'suspending'];

describe('statusIcon', () => {
  it('has a shape and a colour for every status, and one for those to come', () => {
    const unknown = statusIcon('archived_by_policy');
    assert.deepEqual(statusIcon(''), unknown);
    const icons = [...statuses.map(statusIcon), unknown];
    const shapes = icons.map(({ id }) => id.replace('~spin', ''));
    assert.equal(new Set(shapes).size, icons.length, shapes.join(' '));
    assert.ok(icons.every(({ color }) => color !== undefined));
  });

  it('draws shapes that the icon font has', () => {
    const file = createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.css');
    const css = readFileSync(file, 'utf8');
    for (const status of [...statuses, 'new']) {
      const shape = statusIcon(status).id.replace('~spin', '');
      assert.ok(css.includes(`.codicon-${shape}:before`), shape);
    }
  });

  it('turns only while something runs', () => {
    const turning = [...statuses, 'new'].filter((status) =>
      statusIcon(status).id.includes('~spin'),
    );
    assert.deepEqual(turning, ['running']);
  });
});
