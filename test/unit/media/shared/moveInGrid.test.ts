import * as assert from 'node:assert/strict';
import { moveInGrid } from '../../../../media/shared/moveInGrid';

describe('moving in the matrix', () => {
  const at = { row: 1, column: 2 };
  const press = (key: string, modifiers: Partial<KeyboardEvent> = {}, from = at) =>
    moveInGrid({ key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers }, from, 5, 7);

  it('goes one cell in each direction', () => {
    assert.deepEqual(press('ArrowUp'), { row: 0, column: 2 });
    assert.deepEqual(press('ArrowDown'), { row: 2, column: 2 });
    assert.deepEqual(press('ArrowLeft'), { row: 1, column: 1 });
    assert.deepEqual(press('ArrowRight'), { row: 1, column: 3 });
  });

  it('stops at the edges', () => {
    assert.deepEqual(press('ArrowUp', {}, { row: 0, column: 0 }), { row: 0, column: 0 });
    assert.deepEqual(press('ArrowRight', {}, { row: 4, column: 6 }), { row: 4, column: 6 });
  });

  it('goes to the ends of the row, and with Ctrl of the table', () => {
    assert.deepEqual(press('Home'), { row: 1, column: 0 });
    assert.deepEqual(press('End'), { row: 1, column: 6 });
    assert.deepEqual(press('Home', { ctrlKey: true }), { row: 0, column: 0 });
    assert.deepEqual(press('End', { metaKey: true }), { row: 4, column: 6 });
  });

  it('leaves other keys alone', () => {
    assert.equal(press('a'), undefined);
    assert.equal(press('ArrowUp', { altKey: true }), undefined);
    assert.equal(press('ArrowLeft', { ctrlKey: true }), undefined);
  });
});
