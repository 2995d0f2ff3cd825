import { ApiError } from './apiError';
import { Reader } from './reader';

/** The reader of a whole answer. Throws an `ApiError` when that is no object. */
export function answerReader(body: Record<string, unknown>, action: string): Reader {
  const reader = Reader.of(body);
  if (!reader) {
    throw new ApiError('garbled', { action });
  }
  return reader;
}

/** The same of an answer that must have a member: without it, it is none, and lasts. */
export function answerWith(body: Record<string, unknown>, action: string, member: string): Reader {
  const reader = answerReader(body, action);
  if (!reader.has(member)) {
    throw new ApiError('garbled', {
      action,
      message: `no ${member} in the answer`,
      isLasting: true,
    });
  }
  return reader;
}

/** The same of an answer that must hold a list, which may be left out when it counts zero rows. */
export function listAnswer(body: Record<string, unknown>, action: string, member: string): Reader {
  const reader = answerReader(body, action);
  return reader.integer('TotalCount') === 0 ? reader : answerWith(body, action, member);
}
