import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readClassList } from '../../../../../src/model/configuration/ldap/classList';
import {
  escapeValue,
  formatName,
  parseName,
} from '../../../../../src/model/configuration/ldap/distinguishedName';

const parts = (text: string) => {
  const name = parseName(text);
  assert.ok(Array.isArray(name), text);
  return name.map((relative) => relative.map(({ type, value }) => [type, value]));
};

describe('a distinguished name', () => {
  // RFC 4514, section 4.
  it('is read as the examples of its standard', () => {
    assert.deepEqual(parts('UID=jsmith,DC=example,DC=net'), [
      [['UID', 'jsmith']],
      [['DC', 'example']],
      [['DC', 'net']],
    ]);
    assert.deepEqual(parts('OU=Sales+CN=J.  Smith,DC=example,DC=net'), [
      [
        ['OU', 'Sales'],
        ['CN', 'J.  Smith'],
      ],
      [['DC', 'example']],
      [['DC', 'net']],
    ]);
    assert.deepEqual(parts('CN=James \\"Jim\\" Smith\\, III,DC=net'), [
      [['CN', 'James "Jim" Smith, III']],
      [['DC', 'net']],
    ]);
    assert.deepEqual(parts('CN=Before\\0dAfter,DC=net'), [
      [['CN', 'Before\rAfter']],
      [['DC', 'net']],
    ]);
    assert.deepEqual(parts('CN=Lu\\C4\\8Di\\C4\\87'), [[['CN', 'Lučić']]]);
    assert.deepEqual(parts('1.3.6.1.4.1.1466.0=#04024869'), [
      [['1.3.6.1.4.1.1466.0', '#04024869']],
    ]);
  });

  it('is read with quotes, semicolons and blanks of older standards', () => {
    assert.deepEqual(parts(' cn = "a, b" ; o = c '), [[['cn', 'a, b']], [['o', 'c']]]);
    assert.deepEqual([parseName(''), parseName(' ')], [[], []]);
  });

  it('is written with what needs a backslash escaped', () => {
    const values = ['a,b', 'a+b', '"', '\\', '<;>', '#1', ' a ', '  ', ' ', '\0', '张三', 'a=b'];
    assert.deepEqual(values.map(escapeValue), [
      'a\\,b',
      'a\\+b',
      '\\"',
      '\\\\',
      '\\<\\;\\>',
      '\\#1',
      '\\ a\\ ',
      '\\ \\ ',
      '\\ ',
      '\\00',
      '张三',
      'a=b',
    ]);
  });

  it('is the same after it was written and read', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[ #,+"\\<>;=0-9a-f\uFEFF]*$/),
    );
    const part = fc.record(
      { type: fc.constantFrom('cn', 'OU', '2.5.4.3'), value },
      { noNullPrototype: true },
    );
    const names = fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
    fc.assert(
      fc.property(names, (name) => assert.deepEqual(parseName(formatName(name)), name)),
      { numRuns: 60 },
    );
  });

  const malformed: [text: string, column: number, message: string][] = [
    ['604352338', 1, 'An attribute and "=" are missing here.'],
    ['OU=a,b', 6, 'An attribute and "=" are missing here.'],
    ['OU=a,,DC=b', 6, 'An attribute and "=" are missing here.'],
    ['OU=a,DC=b,', 10, 'The name ends in a separator.'],
    ['=a', 1, '"" is no attribute type.'],
    ['o u=a', 1, '"o u" is no attribute type.'],
    ['OU=a\\zb', 5, 'A backslash stands before nothing it could escape.'],
    ['OU=a\\', 5, 'A backslash stands before nothing it could escape.'],
    ['OU="a', 4, 'A quote is not closed.'],
    ['OU="a"b', 7, 'A separator is missing here.'],
    ['OU=a<b', 5, '< needs a backslash in front.'],
  ];
  for (const [text, column, message] of malformed) {
    it(`is refused at column ${column} of ${text}`, () => {
      assert.deepEqual(parseName(text), { column, message });
    });
  }

  it('is read or refused with a position, whatever the text', () => {
    const near = fc.stringMatching(/^[a-z=,+;"\\<># 0-9]*$/);
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (text) => {
        const read = parseName(text);
        if (Array.isArray(read)) return;
        assert.ok(read.column >= 1 && read.column <= text.length + 1 && read.message !== '', text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a list of classes', () => {
  it('is read as it was meant, with what is odd about it', () => {
    assert.deepEqual(readClassList(' user，top;ｐｅｒｓｏｎ  TOP,'), {
      tokens: [
        { name: 'user', column: 2 },
        { name: 'top', column: 7 },
        { name: 'person', column: 11 },
        { name: 'TOP', column: 19 },
      ],
      oddSeparators: ['，', ';', ' '],
      hasBlanks: true,
      hasEmptyMember: true,
      hasWideLetters: true,
      repeated: ['top'],
    });
  });

  it('is read with the position of every name, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^[a-zA-Z,; ，]*$/), fc.string({ unit: 'binary' })),
        (text) => {
          for (const { name, column } of readClassList(text).tokens) {
            const written = /^[^\s,，;；、|｜]+/.exec(text.slice(column - 1))?.[0] ?? '';
            assert.equal(written.normalize('NFKC'), name);
          }
        },
      ),
    );
  });
});
