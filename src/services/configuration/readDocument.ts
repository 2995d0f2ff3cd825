import * as l10n from '@vscode/l10n';
import { LineCounter, parseDocument } from 'yaml';

/** A file longer than this, in characters, is not read: no configuration comes near it. */
const longest = 1_000_000;

/**
 * YAML beyond this is not read as such: the parser's time grows with the square of what one level holds. JSON, which is
 * what machines write, may be long.
 */
const longestYaml = 20_000;

/**
 * The value that a JSON or YAML text stands for, or why it stands for none, in one line. Never throws, and says nothing
 * by way of warnings of the process. Loaded when a file is read: the parser is large.
 */
export function readDocument(text: string): { value: unknown } | { problem: string } {
  if (text.length > longest) {
    return { problem: l10n.t('it is longer than a configuration can be') };
  }
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return text.length > longestYaml ? { problem: firstLine(error) } : readYaml(text);
  }
}

function readYaml(text: string): { value: unknown } | { problem: string } {
  const lines = new LineCounter();
  try {
    const read = parseDocument(text, {
      // Where it is costs a walk through the text for each mistake: it is worked out for the first one only.
      prettyErrors: false,
      lineCounter: lines,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const [mistake] = read.errors;
    if (mistake) {
      const { line, col } = lines.linePos(mistake.pos[0]);
      return { problem: l10n.t('{0} (line {1}, column {2})', firstLine(mistake), line, col) };
    }
    const value = read.toJS({ maxAliasCount: 100 }) as unknown;
    // What refers to itself has no text, so that nothing could be compared with it.
    JSON.stringify(value);
    return { value };
  } catch (error) {
    return { problem: firstLine(error) };
  }
}

function firstLine(error: unknown): string {
  return (error as Error).message.split('\n')[0] ?? '';
}
