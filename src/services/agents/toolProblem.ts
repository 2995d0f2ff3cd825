import type { ToolAnswer, ToolErrorKind } from '../../model/agents/toolAnswer';
import { isoTime } from '../../model/text/formatTime';

/** What to do when an answer did not come in time. */
const askAgain = 'The same question again: what has been read by now is not read a second time.';

/** A tool has no answer: thrown wherever that is found out, and answered in place of one. */
export class ToolProblem extends Error {
  constructor(
    readonly kind: ToolErrorKind,
    /** One sentence for a model, nothing of the service or of the input in it. */
    message: string,
    readonly rest: {
      next?: readonly string[];
      body?: ToolAnswer['body'];
      /** When that was found out, Unix time in milliseconds. */
      asOf?: number;
    } = {},
  ) {
    super(message);
    this.name = 'ToolProblem';
  }

  get answer(): ToolAnswer {
    const { kind, message, rest } = this;
    return {
      complete: false,
      covers: 'nothing',
      ...(rest.asOf !== undefined && { asOf: isoTime(rest.asOf) }),
      error: { kind, message },
      ...(rest.body && { body: rest.body }),
      next: rest.next ?? (kind === 'tooSlow' ? [askAgain] : []),
    };
  }
}
