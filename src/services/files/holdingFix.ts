import {
  checkFile,
  type FileCheckOptions,
  type FileFinding,
  type FileReading,
  type FileSyntax,
} from './checkFile';
import type { FileFix } from './fixes';

/** A text after an edit. */
export function edited(text: string, { start, end, text: written }: FileFix['edit']): string {
  return text.slice(0, start) + written + text.slice(end);
}

/**
 * Whether an edit takes its finding away, brings no other, and leaves the file with as many settings as before: tried on
 * the whole text, because an anchor or a schedule may reach further than one place.
 */
export function holds(
  edit: FileFix['edit'],
  finding: FileFinding,
  { text, syntax, before }: { text: string; syntax: FileSyntax; before: FileReading },
  options: FileCheckOptions,
): boolean {
  const after = checkFile(edited(text, edit), syntax, options);
  const had = counts(before.findings);
  const has = counts(after.findings);
  const key = keyOf(finding);
  return (
    after.configurations.length === before.configurations.length &&
    (has.get(key) ?? 0) < (had.get(key) ?? 0) &&
    [...has].every(([each, count]) => count <= (had.get(each) ?? 0))
  );
}

const keyOf = ({ rule, message }: FileFinding) => JSON.stringify([rule, message]);

function counts(findings: readonly FileFinding[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const finding of findings) {
    const key = keyOf(finding);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}
