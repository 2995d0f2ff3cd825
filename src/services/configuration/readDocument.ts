import * as l10n from '@vscode/l10n';
import { LineCounter, parseDocument } from 'yaml';
import { normalizedDocument } from '../../model/configuration/normalizedConfiguration';
import { isDeeplyNested } from '../../model/files/isDeeplyNested';

/** Characters; the largest configuration of the service is a hundredth of it. */
const longest = 1024 * 1024;

/**
 * The document that a JSON or YAML text stands for, in the form of comparisons, or why it stands for none, in one line.
 * JSON is tried first, because its reader is a thousand times quicker. Of YAML, members are not looked through for
 * doubles, which takes the square of their number; what its reader finds odd is not said on the console; and members
 * that hold themselves end here, where the document is made. Loaded when a file is read: the reader is large.
 */
export function readDocument(text: string): { document: string } | { problem: string } {
  if (text.length > longest) {
    return { problem: l10n.t('The file is larger than 1 MB.') };
  }
  try {
    return { document: normalizedDocument(valueOf(text)) };
  } catch (error) {
    const { message } = error as Error;
    // The YAML reader makes an error of its own of a stack that overflows.
    const isEndless = error instanceof RangeError || message.startsWith('Maximum call stack');
    return {
      problem: isEndless ? l10n.t('It is nested without end.') : (message.split('\n')[0] ?? ''),
    };
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    if (isDeeplyNested(text)) {
      throw new RangeError();
    }
    return yamlValueOf(text);
  }
}

/** Traces are most of what thousands of errors cost, and nobody reads them. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Throws what the reader finds first. It would quote a line for each error, which takes the square of their number. */
function yamlValueOf(text: string): unknown {
  const lineCounter = new LineCounter();
  const options = { uniqueKeys: false, prettyErrors: false, lineCounter };
  const document = withoutStacks(() => parseDocument(text, { ...options, logLevel: 'error' }));
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    throw new Error(l10n.t('{0} (line {1}, column {2})', error.message, line, col));
  }
  return document.toJS({ maxAliasCount: 100 });
}
