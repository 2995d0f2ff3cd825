import assert from 'node:assert/strict';
import { decodeDepartments } from '../../../../src/api/configuration/decodeSurroundings';
import { Reader } from '../../../../src/api/reader';

const of = (value: unknown) => [...decodeDepartments(Reader.of(value))];

describe('the departments of a provider', () => {
  it('are named where both members are there', () => {
    assert.deepEqual(
      of({
        AuthedDepartmentIds: [
          { DeptId: '960\n', DeptName: ' 华东生产基地 ' },
          { DeptId: 961, DeptName: 'Tests' },
          { DeptId: '962' },
          { DeptId: '963', DeptName: ' ' },
          { DeptName: 'Nobody' },
          { DeptId: '__proto__', DeptName: 'Odd' },
          'text',
        ],
      }),
      [
        ['960', '华东生产基地'],
        ['961', 'Tests'],
        ['__proto__', 'Odd'],
      ],
    );
  });

  it('are none of anything else', () => {
    for (const value of [
      undefined,
      {},
      { AuthedDepartmentIds: 'x' },
      { AuthedDepartmentIds: {} },
    ]) {
      assert.deepEqual(of(value), []);
    }
  });
});
