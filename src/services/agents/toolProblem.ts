import type { ToolAnswer, ToolErrorKind } from '../../model/agents/toolAnswer';

/** A tool has no answer: thrown wherever that is found out, and answered in place of one. */
export class ToolProblem extends Error {
  constructor(
    readonly kind: ToolErrorKind,
    /** One sentence for a model, nothing of the service or of the input in it. */
    message: string,
    readonly rest: { next?: readonly string[]; body?: ToolAnswer['body'] } = {},
  ) {
    super(message);
    this.name = 'ToolProblem';
  }

  get answer(): ToolAnswer {
    const { kind, message, rest } = this;
    return {
      complete: false,
      covers: 'nothing',
      error: { kind, message },
      ...(rest.body && { body: rest.body }),
      next: rest.next ?? [],
    };
  }
}
