import type { TextRange } from '../../model/files/documentNode';
import type { FileFix } from './fixes';
import type { ShellCall } from './shellCalls';
import { shellQuoted } from './shellWord';

/** Where a part of the JSON of a call stands in the text. */
export function placeInShell({ start, end }: TextRange, call: ShellCall): TextRange {
  const from = call.starts[start] ?? call.end;
  return { start: from, end: Math.max(from, end > start ? (call.ends[end - 1] ?? from) : from) };
}

/** A finding about the JSON of a call as one about the text, with those corrections that keep its quoting. */
export function findingInShell<T extends TextRange & { fixes: readonly FileFix[] }>(
  finding: T,
  call: ShellCall,
): T {
  return {
    ...finding,
    ...placeInShell(finding, call),
    fixes: finding.fixes.flatMap(({ edit, ...fix }) => {
      const placed = editInShell(edit, call);
      return placed ? [{ ...fix, edit: placed }] : [];
    }),
  };
}

/** All that is replaced has to be quoted the same way; what is inserted is quoted like what stands before it. */
function editInShell(
  { start, end, text }: FileFix['edit'],
  call: ShellCall,
): FileFix['edit'] | undefined {
  const [first, last] = end > start ? [start, end - 1] : [start - 1, start - 1];
  const quoting = call.quoting[first];
  const isOne = call.quoting.slice(first, last + 1).every((each) => each === quoting);
  const written = quoting && isOne ? shellQuoted(text, quoting) : undefined;
  const from = end > start ? call.starts[start] : call.ends[first];
  const to = call.ends[last];
  // Between quotes of one kind there may be others of the same kind, with a variable between.
  const isWhole =
    quoting === 'word' ||
    call.starts.slice(first + 1, last + 1).every((at, index) => at === call.ends[first + index]);
  return written !== undefined && isWhole && from !== undefined && to !== undefined
    ? { start: from, end: to, text: written }
    : undefined;
}
