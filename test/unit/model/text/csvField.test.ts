import assert from 'node:assert/strict';
import { csvField } from '../../../../src/model/text/csvField';

describe('a field of CSV', () => {
  const begins = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦'];
  const unseen = [
    '',
    ' ',
    '\u00a0\u3000',
    '\u200b',
    '\u00ad',
    '\u3164',
    '\u2800',
    '\ufeff',
    '\u0000',
  ];
  const code = String.fromCodePoint(0xe0041);

  it('is no formula, whatever unseen stands before it', () => {
    for (const before of [...unseen, code, unseen.join('')])
      for (const begin of begins)
        assert.equal(csvField(`${before}${begin}1`), `'${before}${begin}1`, JSON.stringify(before));
  });

  it('is not touched where the sign stands elsewhere, or where it is a number', () => {
    for (const text of ['a=1', '1-2', ' x', '', "'=1"]) assert.equal(csvField(text), text);
    assert.equal(csvField(-5), '-5');
  });
});
