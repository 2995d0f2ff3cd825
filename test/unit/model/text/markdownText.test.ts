import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { codeSpan, markdownLink, markdownText } from '../../../../src/model/text/markdownText';
import { oneLine } from '../../../../src/model/text/plainText';
import { hostileTexts } from '../../../support/hostile';
import { linksIn, markupIn, shownText } from '../../../support/markdown';

/** Where the product puts text: within a line of a list, a heading, a cell, beside markup of its own. */
const places: readonly ((text: string) => string)[] = [
  (text) => `- **Name:** ${text}`,
  (text) => `# A ${text}`,
  (text) => `| a | b |\n| --- | --- |\n| ${text} | ${text} (b) |`,
  (text) => `**Error:** ${text}. ${text}`,
];

const signs = '\\`*_{}[]()#+-.!|<>~&:/@$=^"\' \nab1;中';
const texts = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: fc.constantFrom(...Array.from(signs)) }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'https://evil.example',
        'www.evil.example',
        'mailto:a@b.c',
        '[a](b)',
        '![x](y)',
        '<b>',
        '&amp;',
        '__a__',
        '~~a~~',
        '**',
        '\\',
        ' ',
        '`',
        '|',
        '<1@b.c>',
        '#',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('markdownText', () => {
  it('shows text as it came, and nothing of it acts, wherever the product puts it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...places), (text, place) => {
        const given = `x${text}`;
        const markdown = place(markdownText(given));
        const plain = place('x');
        assert.deepEqual(
          shownText(markdown).map((each) => each.replaceAll(oneLine(given, 2000), 'x')),
          shownText(plain),
          markdown,
        );
        assert.deepEqual(markupIn(markdown), markupIn(plain), markdown);
      }),
      { numRuns: 3000 },
    );
  });

  const asWritten = [
    'The run of 22 Nov, 17:45:02 GMT+8 failed with LdapException.Busy; failed runs in a row: 4',
    '[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 52e, v4563]',
    'uid=zhang,ou=people,dc=example,dc=com (C++ #3) {a} +1 -2 ±3!',
    'idp_mwpcwnhrimlr2horx7xgg7pp7y',
    '3 < 4 & 5 > 2, a * b ~ c',
    '同步失败：用户名为空（第 3 行）',
  ];
  for (const text of asWritten) {
    it(`leaves what does not act as it reads: ${text.slice(0, 40)}`, () => {
      assert.equal(markdownText(text), text);
    });
  }

  const escaped: readonly [string, string][] = [
    ['(&(objectClass=person)(uid=*))', '(&(objectClass=person)(uid=\\*))'],
    ['[a](https://b.example)', '[a\\](https\\://b.example)'],
    ['_a_ and __init__', '\\_a\\_ and \\_\\_init\\_\\_'],
    ['DC=a\\,b\\c', 'DC=a\\\\,b\\c'],
    ['<img src=x> &lt; a|b', '\\<img src=x> \\&lt; a\\|b'],
  ];
  for (const [text, markdown] of escaped) {
    it(`escapes what would act: ${text}`, () => {
      assert.equal(markdownText(text), markdown);
    });
  }
});

describe('markdownLink', () => {
  it('is one link with the text in it, whatever brackets it has', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const address = 'vscode://a.b/open?id=c_d&region=cn-hangzhou';
        const markdown = `# ${markdownLink(`x${text}`, address)}`;
        assert.deepEqual(linksIn(markdown), [address], markdown);
        assert.deepEqual(shownText(markdown), [oneLine(`x${text}`, 2000)]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('codeSpan', () => {
  it('holds its text', () => {
    assert.deepEqual(shownText(`a ${codeSpan('b`_c_`')}`), ['a b_c_']);
  });
});
