import { parse } from 'yaml';

/**
 * The value that a JSON or YAML text stands for, or why it stands for none, in one line. YAML 1.2 holds JSON, so one
 * reader does for both. Loaded when a file is read: the parser is large.
 */
export function readDocument(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: parse(text, { maxAliasCount: 100 }) as unknown };
  } catch (error) {
    return { problem: (error as Error).message.split('\n')[0] ?? '' };
  }
}
