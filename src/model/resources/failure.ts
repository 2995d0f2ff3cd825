/** A failure as it is shown: never a stack, never a key. */
export interface Failure {
  /** One sentence that ends in what to do. */
  sentence: string;
  /** The same in three words, for a row. */
  cause?: string;
  /** What it is a failure of, where that is more than the one call: all calls need keys, and a network. */
  of?: 'keys' | 'network' | 'permission';
  /** Code of the service, or of the system for a failed connection. */
  code?: string;
  requestId?: string;
  /** What the service says itself, on one line and without keys; absent where the sentence quotes all of it. */
  said?: string;
  /** Signing in again is what helps. */
  needsSignIn?: true;
}
