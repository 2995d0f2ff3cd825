import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  decodeAccount,
  decodeApplication,
  decodeIdentityProvider,
  decodeInstance,
} from '../../../src/api/resources/decodeInventory';
import { decodeJob } from '../../../src/api/jobs/decodeJob';
import { Reader } from '../../../src/api/reader';
import { summarizeJob } from '../../../src/model/jobs/summarizeJob';

const read = (value: object) => Reader.of(value)!;

describe('the tolerant reader', () => {
  it('reads nothing from what is no object', () => {
    for (const value of [null, undefined, 'text', 5, true, [], [{}]]) {
      assert.equal(Reader.of(value), undefined);
    }
  });

  const integers: [unknown, number | undefined, string[]][] = [
    [7, 7, []],
    [0, 0, []],
    [-3, -3, []],
    [7.9, 7, []],
    ['7', 7, []],
    [' 7\n', 7, []],
    ['-3', -3, []],
    ['1649830226000', 1649830226000, []],
    [undefined, undefined, []],
    [null, undefined, []],
    ['', undefined, ['N: "" is not a number']],
    ['7.5', undefined, ['N: "7.5" is not a number']],
    ['0x10', undefined, ['N: "0x10" is not a number']],
    ['seven', undefined, ['N: "seven" is not a number']],
    [true, undefined, ['N: true is not a number']],
    [[7], undefined, ['N: [7] is not a number']],
    [{ Total: 7 }, undefined, ['N: {"Total":7} is not a number']],
  ];
  for (const [value, expected, problems] of integers) {
    it(`reads the number ${JSON.stringify(value)} as ${expected ?? 'none'}`, () => {
      const reader = read({ N: value });
      assert.equal(reader.integer('N'), expected);
      assert.deepEqual(reader.problems, problems);
    });
  }

  it('reads texts, and numbers and truths as text', () => {
    const reader = read({ A: 'a', B: 5, C: false, D: null, E: ['e'], F: { G: 1 } });
    const texts = ['A', 'B', 'C', 'D', 'E', 'F', 'Z'].map((name) => reader.string(name));
    assert.deepEqual(texts, ['a', '5', 'false', undefined, undefined, undefined, undefined]);
    assert.deepEqual(reader.problems, ['E: ["e"] is not text', 'F: {"G":1} is not text']);
  });

  it('reads ids without the newline and blanks they may end in', () => {
    assert.equal(read({ Id: ' idaas_abc\r\n' }).id('Id'), 'idaas_abc');
  });

  it('reads truths, also in words', () => {
    const reader = read({ A: true, B: 'false', C: 'true', D: 1, E: null });
    const truths = ['A', 'B', 'C', 'D', 'E'].map((name) => reader.boolean(name));
    assert.deepEqual(truths, [true, false, true, undefined, undefined]);
    assert.deepEqual(reader.problems, ['D: 1 is not true or false']);
  });

  it('tells the path of what it could not read in an object within', () => {
    const reader = read({ Result: { Users: { Total: [] } } });
    reader.object('Result')?.object('Users')?.integer('Total');
    assert.deepEqual(reader.problems, ['Result.Users.Total: [] is not a number']);
  });

  it('reads the objects of a list, and notes what is none', () => {
    const reader = read({ Rows: [{ A: 1 }, 'text', null, [], 5, { A: 2 }] });
    const rows = reader.objects('Rows').map((row) => row.integer('A'));
    assert.deepEqual(rows, [1, 2]);
    assert.deepEqual(reader.problems, [
      'Rows[1]: "text" is not an object',
      'Rows[2]: null is not an object',
      'Rows[3]: [] is not an object',
      'Rows[4]: 5 is not an object',
    ]);
  });

  it('keeps the problems of one row apart from those of another', () => {
    const rows = read({ Rows: [{ A: [] }, { A: {} }] }).objects('Rows');
    rows.forEach((row) => row.integer('A'));
    assert.deepEqual(
      rows.map(({ problems }) => problems),
      [['A: [] is not a number'], ['A: {} is not a number']],
    );
  });

  it('reads a list that is none as empty, and notes it', () => {
    const reader = read({ Rows: { A: 1 } });
    assert.deepEqual(reader.objects('Rows'), []);
    assert.deepEqual(reader.objects('Missing'), []);
    assert.deepEqual(reader.problems, ['Rows: {"A":1} is not a list']);
  });

  it('quotes no more than forty characters of what it could not read', () => {
    const reader = read({ N: 'x'.repeat(10_000) });
    reader.integer('N');
    assert.deepEqual(reader.problems, [`N: "${'x'.repeat(39)} is not a number`]);
  });

  it('knows no members that every object inherits', () => {
    const reader = read(JSON.parse('{"__proto__": {"Total": 5}}') as object);
    assert.equal(reader.string('toString'), undefined);
    assert.equal(reader.object('constructor'), undefined);
    assert.equal(reader.integer('Total'), undefined);
  });
});

/** Records whose members are named as the service names them, with anything for values. */
function odd(names: readonly string[]) {
  const value = fc.letrec((tie) => ({
    any: fc.oneof({ maxDepth: 3 }, fc.jsonValue({ maxDepth: 1 }), tie('record')),
    record: fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 5 }),
  }));
  return value.record;
}

describe('the decoders', () => {
  const decoders: [string, (reader: Reader) => unknown, string[]][] = [
    [
      'a job',
      (reader) => summarizeJob(decodeJob(reader)),
      [
        'SynchronizationJobId',
        'Status',
        'StartTime',
        'Result',
        'ErrorCode',
        'UserStatistics',
        'GroupStatistics',
        'Created',
        'Exported',
        'Total',
        'Failed',
      ],
    ],
    [
      'an identity provider',
      decodeIdentityProvider,
      ['IdentityProviderId', 'IdentityProviderType', 'Description', 'CreateTime', 'LockReason'],
    ],
    ['an application', decodeApplication, ['ApplicationId', 'Features', 'Status', 'CreateTime']],
    [
      'an instance',
      (reader) => decodeInstance(reader, 'cn-hangzhou'),
      ['InstanceId', 'Status', 'ServiceManaged', 'CreateTime'],
    ],
    ['an account', decodeAccount, ['AccountId', 'Arn', 'UserId']],
  ];
  for (const [what, decode, names] of decoders) {
    it(`make ${what} of whatever object they are given`, () => {
      fc.assert(
        fc.property(odd(names), (value) => {
          const wire = JSON.parse(JSON.stringify(value)) as object;
          const record = decode(read(wire)) as Record<string, unknown>;
          // What is kept can be written and read: no NaN, no infinity, nothing undefined.
          assert.deepEqual(JSON.parse(JSON.stringify(record)), record);
        }),
        { numRuns: 300 },
      );
    });
  }
});
