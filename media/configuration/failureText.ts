import type { Failure } from '../../src/model/resources/failure';

/** A failure as one would pass it on: the sentence, the code, the request id, the service's words, a line each. */
export function failureText({ sentence, code, requestId, said }: Failure): string {
  return [sentence, code, requestId, said].filter((part) => part !== undefined).join('\n');
}
