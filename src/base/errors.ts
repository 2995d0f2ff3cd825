/*
 * What kind an error is can be asked across bundles: each has classes of its own, so `instanceof` says nothing about an
 * error that another has thrown.
 */

/** An error whose message is a whole sentence for the user, ending in what to do next. */
export class UserError extends Error {
  readonly isForUser = true;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
  }
}

/** The user, or a newer question, made this work pointless. Never shown. */
export class CancelledError extends Error {
  readonly isCancellation = true;

  constructor() {
    super('Cancelled');
    this.name = 'CancelledError';
  }
}

export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && 'isForUser' in error;
}

export function isCancelled(error: unknown): boolean {
  return error instanceof Error && 'isCancellation' in error;
}

/** Closes a `switch` over a union: adding a member without a case no longer compiles. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
