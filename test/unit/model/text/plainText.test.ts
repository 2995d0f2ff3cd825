import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { inertLine, oneLine, plainBlock } from '../../../../src/model/text/plainText';

/** Written as code points, so that this file itself shows what it holds. */
const char = String.fromCodePoint;
const bidirectional = [0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e];
const isolates = [0x2066, 0x2067, 0x2068, 0x2069];
const zeroWidth = [0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];
const controls = [0x00, 0x07, 0x08, 0x1b, 0x7f, 0x80, 0x85, 0x9f];
const separators = [0x2028, 0x2029];
const unseen = [0x034f, 0x115f, 0x1160, 0x180e, 0x2800, 0x3164, 0xffa0, 0xfff9, 0xe0041, 0xe007f];
const deceptive = [
  ...bidirectional,
  ...isolates,
  ...zeroWidth,
  ...controls,
  ...separators,
  ...unseen,
];
const emoji = char(0x1f600);

const isControl = (code: number) => code < 0x20 || (code >= 0x7f && code <= 0x9f);
const isDeceptive = (code: number) => isControl(code) || deceptive.includes(code);
/** Whether a text holds half a surrogate pair. */
const isBroken = (text: string) => Array.from(text).some((c) => /^[\ud800-\udfff]$/.test(c));

/** Text as hostile as it comes: every deceptive character, emoji, blanks and plain letters in any order. */
const wild = fc
  .array(
    fc.oneof(
      fc.constantFrom(...deceptive.map((code) => char(code))),
      fc.constantFrom(' ', '\t', '\n', '\r\n', 'a', 'é', '中', emoji, '\u00a0'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

describe('oneLine', () => {
  it('puts one space in the place of every deceptive character', () => {
    for (const code of deceptive) {
      assert.equal(oneLine(`a${char(code)}b`), 'a b', `U+${code.toString(16)}`);
    }
    assert.equal(oneLine(`a${deceptive.map((code) => char(code)).join('')}b`), 'a b');
  });

  it('unmasks a name that a right-to-left override turned around', () => {
    assert.equal(oneLine('Sales \u202Egpj.ofni\u202C AD\u200B'), 'Sales gpj.ofni AD');
  });

  it('folds white space of every kind and trims the ends', () => {
    assert.equal(oneLine('  one\r\n\ttwo \u00a0 three\n'), 'one two three');
    assert.equal(oneLine(' \n\u200b '), '');
  });

  it('leaves other scripts, accents and emoji as they are', () => {
    const text = `Zoë 李伟 עברית ${emoji}`;
    assert.equal(oneLine(text), text);
  });

  it('keeps what is just long enough and marks what is cut', () => {
    assert.equal(oneLine('abcde', 5), 'abcde');
    assert.equal(oneLine('abcdef', 5), 'abcd…');
    assert.equal(oneLine('x'.repeat(10_000)), `${'x'.repeat(199)}…`);
  });

  it('counts an emoji as one character and never cuts it in half', () => {
    assert.equal(oneLine(emoji.repeat(5), 5), emoji.repeat(5));
    assert.equal(oneLine(emoji.repeat(6), 5), `${emoji.repeat(4)}…`);
    // The first look takes 20 units here, which would end inside the emoji.
    assert.equal(oneLine(`a${' '.repeat(18)}${emoji} and more`, 5), 'a…');
  });

  it('says so when text goes on behind a long run of blanks', () => {
    assert.equal(oneLine(`a${' '.repeat(1000)}b`), 'a…');
    assert.equal(oneLine(`a${' '.repeat(1000)}`), 'a');
    assert.equal(oneLine(' '.repeat(1000)), '');
  });

  it('answers one bounded, honest line for any text', () => {
    fc.assert(
      fc.property(wild, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const line = oneLine(text, max);
        const characters = Array.from(line);
        assert.ok(characters.length <= max, `${characters.length} > ${max}`);
        assert.deepEqual(
          characters.filter((c) => isDeceptive(c.codePointAt(0) ?? 0)),
          [],
        );
        assert.equal(line, line.trim());
        assert.ok(!/\s\s/.test(line));
        assert.ok(isBroken(text) || !isBroken(line), 'half a character');
        assert.equal(oneLine(line, max), line, 'it is a fixed point');
      }),
      { numRuns: 500 },
    );
  });
});

describe('inertLine', () => {
  /** As the editor looks for them (vs/base/common/linkedText and iconLabels), with every scheme. */
  const link = /\[([^\]]+)\]\(([^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
  const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

  it('leaves no link and no icon, and all else as it reads', () => {
    assert.equal(
      inertLine('[Sign in again](command:workbench.action.quit "now") $(zap) \\$(sync~spin)'),
      '[Sign in again] (command:workbench.action.quit "now") $ (zap) \\$ (sync~spin)',
    );
    assert.equal(inertLine('[a]\u200b(command:b)'), '[a] (command:b)');
    assert.equal(inertLine('Sales [EU] (north), 5 $ and f(x)'), 'Sales [EU] (north), 5 $ and f(x)');
  });

  it('leaves none in any text, and is a fixed point', () => {
    const parts = ['[', ']', '(', ')', '$', '\\', 'command:a', 'https://x', 'zap', ' ', '"', '~'];
    const acting = fc.array(fc.oneof(fc.constantFrom(...parts), wild), { maxLength: 30 });
    fc.assert(
      fc.property(acting, (given) => {
        const line = inertLine(given.join(''));
        assert.doesNotMatch(line, link);
        assert.doesNotMatch(line, icon);
        assert.equal(inertLine(line, 400), line);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plainBlock', () => {
  it('keeps line breaks and tabs, with one kind of line break', () => {
    assert.equal(
      plainBlock('one\r\n\ttwo\rthree\n\nfour  five'),
      'one\n\ttwo\nthree\n\nfour  five',
    );
  });

  it('drops every other deceptive character', () => {
    for (const code of deceptive) {
      assert.equal(plainBlock(`a${char(code)}b`), 'ab', `U+${code.toString(16)}`);
    }
    assert.equal(plainBlock('a\u202e\n\u200b\tb'), 'a\n\tb');
  });

  it('marks what is cut and never cuts a character in half', () => {
    assert.equal(plainBlock('abcde', 5), 'abcde');
    assert.equal(plainBlock('abcdef', 5), 'abcd…');
    assert.equal(plainBlock(`ab${emoji}${emoji}`, 4), 'ab…');
    const long = plainBlock('y'.repeat(30_000));
    assert.equal(long, `${'y'.repeat(19_999)}…`);
  });

  it('answers a bounded, honest block for any text', () => {
    fc.assert(
      fc.property(wild, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const block = plainBlock(text, max);
        assert.ok(block.length <= max);
        const codes = Array.from(block).map((c) => c.codePointAt(0) ?? 0);
        assert.deepEqual(
          codes.filter((code) => isDeceptive(code) && code !== 0x0a && code !== 0x09),
          [],
        );
        assert.ok(isBroken(text) || !isBroken(block), 'half a character');
      }),
      { numRuns: 500 },
    );
  });
});
