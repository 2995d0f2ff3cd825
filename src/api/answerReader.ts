import { ApiError } from './apiError';
import { Reader } from './reader';
import type { Answer } from './serviceCalls';

/** What a member must be for an answer to be one. */
export type MemberForm = 'object' | 'list' | 'text';

/**
 * The reader of a whole answer that must have a member of that form. Without it, it is none, and asking again gives the
 * same: an `ApiError`, never an empty list or record.
 */
export function answerWith(answer: Answer, member: string, form: MemberForm): Reader {
  const { body, action, host, requestId } = answer;
  const reader = Reader.of(body);
  const value = body[member];
  const is = {
    object: typeof value === 'object' && value !== null && !Array.isArray(value),
    list: Array.isArray(value),
    text: typeof value === 'string' || typeof value === 'number',
  };
  if (!reader || !is[form]) {
    const message = `no ${member} in the answer`;
    throw new ApiError('garbled', { action, host, requestId, message, isLasting: true });
  }
  return reader;
}

/** The reader of the object that an answer must hold. */
export function objectAnswer(answer: Answer, member: string): Reader {
  const whole = answerWith(answer, member, 'object');
  return whole.object(member) ?? whole;
}

/** The same of an answer that must hold a list, which may be left out when it counts zero rows. */
export function listAnswer(answer: Answer, member: string): Reader {
  const reader = Reader.of(answer.body);
  return reader && !reader.has(member) && reader.integer('TotalCount') === 0
    ? reader
    : answerWith(answer, member, 'list');
}
