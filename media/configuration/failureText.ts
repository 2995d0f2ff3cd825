import type { Failure } from '../../src/model/resources/failure';

/** A failure as one would pass it on: the sentence, the code, the request id, a line each. */
export function failureText({ sentence, code, requestId }: Failure): string {
  return [sentence, code, requestId].filter((part) => part !== undefined).join('\n');
}
