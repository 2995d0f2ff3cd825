import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { files, readBundle } from '../../check/l10nTexts';
import { repository } from '../../vscode/repository';

interface Entry {
  readonly english: readonly string[];
  readonly chinese: string;
  readonly not: readonly string[];
}

const words = (cell: string) =>
  cell
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

/** The rows of all tables with the columns of a glossary. */
function readGlossary(): Entry[] {
  return readFileSync(path.join(repository, 'l10n/glossary.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter(([, concept]) => concept !== 'Concept')
    .map(([, , english = '', chinese = '', not = '']) => ({
      english: words(english),
      chinese,
      not: words(not),
    }));
}

const glossary = readGlossary();
const places = [files.chinese, files.chineseManifest];
const texts = places.flatMap((file) =>
  Object.entries(readBundle(file)).map(([key, text]) => ({ file, key, text })),
);

/** What is read as Chinese: without code, and without the addresses of links. */
const prose = (text: string) => text.replace(/`[^`]*`/g, '`').replace(/\]\([^)]*\)/g, ']');

/** Names each text in which a pattern is found, with what is to be done. */
function found(pattern: RegExp, advice: string): string[] {
  return texts
    .filter(({ text }) => pattern.test(prose(text)))
    .map(({ file, key, text }) => `${file}: ${key}: ${text} ← ${advice}`);
}

const glossaryFile = 'see l10n/glossary.md';

describe('the Chinese texts', () => {
  it('have a glossary of verdicts, states, limits and targets', () => {
    assert.ok(glossary.length > 50);
    assert.deepEqual(
      glossary.filter(({ english, chinese }) => english.length === 0 || chinese === ''),
      [],
    );
  });

  it('say each concept with its one word', () => {
    const bundle = readBundle(files.chinese);
    const problems = glossary.flatMap(({ english, chinese }) =>
      english
        .filter((key) => key in bundle && bundle[key] !== chinese)
        .map((key) => `"${key}" is "${bundle[key]}" and should be "${chinese}", ${glossaryFile}`),
    );
    assert.deepEqual(problems, []);
  });

  it('say none of the words that the glossary rules out', () => {
    const problems = glossary.flatMap(({ chinese, not }) =>
      not.flatMap((word) => found(new RegExp(word), `not ${word} but ${chinese}, ${glossaryFile}`)),
    );
    assert.deepEqual(problems, []);
  });

  it('call everybody in IDaaS or a directory 账户, and only what Alibaba Cloud bills 账号', () => {
    const problems = found(/(?<!阿里云|主)账号/, `账户, 阿里云账号 or 主账号, ${glossaryFile}`);
    const people = found(/(?<!RAM )用户(?!名|设置)/, `账户, ${glossaryFile}`);
    assert.deepEqual([...problems, ...people], []);
  });

  it('have full-width punctuation beside Chinese', () => {
    const beside = /[\u4e00-\u9fff”）][,;:!?(]|[,;:!?)][\u4e00-\u9fff“（]|[\u4e00-\u9fff]\.(?!\w)/;
    assert.deepEqual(found(beside, `full-width punctuation, ${glossaryFile}`), []);
  });

  it('write percentages without a blank, as the English texts do', () => {
    const percentages = texts.filter(({ key, text }) => /[\d}] %/.test(`${key} ${text}`));
    assert.deepEqual(percentages, []);
  });

  it('have one kind of quotes', () => {
    const others = /"[^"]*"|'[^']+'|‘|’|「|」|『|』/;
    assert.deepEqual(found(others, `quotes are “ ”, ${glossaryFile}`), []);
  });

  it('speak to the reader in one way', () => {
    assert.deepEqual(found(/你/, `您, ${glossaryFile}`), []);
    assert.deepEqual(found(/点击/, `单击, ${glossaryFile}`), []);
  });
});
