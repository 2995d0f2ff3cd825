/** Why a tool has no answer. */
export type ToolErrorKind =
  | 'input'
  | 'signedOut'
  | 'restricted'
  | 'notFound'
  | 'ambiguous'
  | 'notSynchronized'
  | 'tooSlow'
  | 'refused';

/**
 * What a tool answers. Everything in it is ours but for members called `untrusted`, which hold text that people typed into
 * the service. Read by models, so that its own sentences are English whatever language the editor has; verdicts and
 * explanations are those of the pages.
 */
export interface ToolAnswer {
  /** All that the answer rests on was read, whether or not all of it fits into the answer. */
  complete: boolean;
  /** What the answer covers, and what it leaves out. */
  covers: string;
  /** When the oldest part of what it rests on was read, ISO 8601. */
  asOf?: string;
  error?: { kind: ToolErrorKind; message: string };
  /** What was asked for. Its longest list is cut first when the answer is too large. */
  body?: Record<string, unknown>;
  /** What may be asked next, each a call of a tool or something to tell the user. */
  next: readonly string[];
}

/** Largest answer in bytes of UTF-8. */
export const largestAnswer = 8 * 1024;

/** An answer as compact JSON of at most {@link largestAnswer} bytes; what was left out for that is said in `leftOut`. */
export function answerText({ body = {}, next, ...about }: ToolAnswer): string {
  const cut = { ...body };
  const leftOut: Record<string, number> = {};
  const text = () =>
    JSON.stringify({
      ...about,
      ...(Object.keys(leftOut).length > 0 && { leftOut, why: 'An answer has 8 KB. Ask for less.' }),
      ...cut,
      next,
    });
  let written = text();
  while (Buffer.byteLength(written) > largestAnswer) {
    const [name, list] = longest(cut) ?? [];
    if (name === undefined || list === undefined) {
      const error = { kind: 'refused', message: 'The answer would be too large. Ask for less.' };
      return JSON.stringify({ complete: false, covers: 'nothing', error, next: [] });
    }
    // Lists begin with what matters most. A good many at a time: a long one would be written once for each row.
    const excess = Buffer.byteLength(written) - largestAnswer;
    const perRow = Buffer.byteLength(JSON.stringify(list)) / list.length;
    const fewer = Math.min(list.length, Math.max(1, Math.floor(excess / perRow)));
    cut[name] = list.slice(0, list.length - fewer);
    leftOut[name] = (leftOut[name] ?? 0) + fewer;
    written = text();
  }
  return written;
}

function longest(body: Record<string, unknown>): [string, unknown[]] | undefined {
  const lists = Object.entries(body).filter(
    (member): member is [string, unknown[]] => Array.isArray(member[1]) && member[1].length > 0,
  );
  const size = (list: unknown[]) => JSON.stringify(list).length;
  return lists.sort(([, a], [, b]) => size(b) - size(a))[0];
}
