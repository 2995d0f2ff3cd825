import assert from 'node:assert/strict';
import { readDocument } from '../../../../src/services/configuration/readDocument';

const documentOf = (text: string): unknown => {
  const read = readDocument(text);
  assert.ok('document' in read, JSON.stringify(read));
  return JSON.parse(read.document);
};
const problemOf = (text: string): string => {
  const read = readDocument(text);
  assert.ok('problem' in read);
  return read.problem;
};
const keys = (count: number, line: (key: string) => string) =>
  Array.from({ length: count }, (_, at) => line(`key${at}`));
const milliseconds = (work: () => unknown) => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

describe('a document to compare with', () => {
  const warnings: string[] = [];
  const note = ({ message }: Error) => warnings.push(message);
  before(() => process.on('warning', note));
  after(() => process.off('warning', note));

  it('is read from JSON and YAML, with members in order', () => {
    for (const text of ['\ufeff{"b":[1],"a":"x"}', 'b: [1]\na: x\n'])
      assert.deepEqual(readDocument(text), {
        document: '{\n  "a": "x",\n  "b": [\n    1\n  ]\n}\n',
      });
  });

  it('takes time in step with the number of its members', () => {
    const forms = {
      JSON: (count: number) => `{${keys(count, (key) => `"${key}":1`).join()}}`,
      YAML: (count: number) => keys(count, (key) => `${key}: 1\n`).join(''),
      'nothing but errors': (count: number) => '}'.repeat(count),
      'JSON that is cut off': (count: number) => `{${keys(count, (key) => `"${key}":1`).join()}`,
    };
    for (const [name, form] of Object.entries(forms)) {
      readDocument(form(2000));
      const few = milliseconds(() => readDocument(form(2500)));
      const many = milliseconds(() => readDocument(form(20_000)));
      // Eight times as many: their square would be 64 times.
      assert.ok(many < 30 * Math.max(few, 5), `${name}: ${few} ms, ${many} ms`);
    }
    assert.equal(Object.keys(documentOf(forms.JSON(20_000)) as object).length, 20_000);
  });

  it('is none where it is too large, holds itself, or grows by its aliases', () => {
    assert.equal(problemOf(' '.repeat(1024 * 1024 + 1)), 'The file is larger than 1 MB.');
    assert.equal(problemOf('a: &a\n  b: *a\n'), 'It is nested without end.');
    for (const deep of ['[', '{a: ', '- ', '? '])
      assert.equal(problemOf(deep.repeat(60_000)), 'It is nested without end.', deep);
    const bomb = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
    for (let at = 1; at < 9; at++)
      bomb.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join()}]`,
      );
    assert.match(problemOf(bomb.join('\n')), /alias/i);
    assert.equal(
      problemOf('a: 1\nb: }'),
      'Unexpected flow-map-end token in YAML stream: "}" (line 2, column 4)',
    );
    assert.match(
      problemOf('a: 1\n---\nb: 1\n'),
      /^Source contains multiple documents.* \(line 2, column 1\)$/,
    );
  });

  it('says nothing on the console', async () => {
    documentOf('a: !unknown x\n? [b]\n: 1\n');
    await new Promise(setImmediate);
    assert.deepEqual(warnings, []);
  });
});
