import { inspect } from 'node:util';
import { ApiError } from '../../src/api/apiError';

/** What the work failed with; fails itself when it did not fail. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await work;
  } catch (error) {
    return error;
  }
  throw new Error(`It did not fail, but answered ${inspect(answer).slice(0, 200)}`);
}

export async function apiError(work: Promise<unknown>): Promise<ApiError> {
  const error = await rejection(work);
  if (error instanceof ApiError) return error;
  throw new Error(`Not an ApiError: ${inspect(error)}`, { cause: error });
}

/** What an error says, member by member, without what it leaves open. */
export function membersOf(error: ApiError): Record<string, unknown> {
  const members = [...Object.entries(error), ['message', error.message]] as [string, unknown][];
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** Everything of an error that could ever be written somewhere. */
export function everythingOf(error: unknown): string {
  const stack = error instanceof Error ? error.stack : '';
  const text = inspect(error, { depth: 12, showHidden: true, maxStringLength: null });
  return [text, stack, String(error), JSON.stringify(error)].join('\n');
}
