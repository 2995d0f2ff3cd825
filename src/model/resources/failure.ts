/** A failure as it is shown: never a stack, never a key. */
export interface Failure {
  /** One sentence that ends in what to do. */
  sentence: string;
  /** Code of the service, or of the system for a failed connection. */
  code?: string;
  requestId?: string;
  /** Signing in again is what helps. */
  needsSignIn?: true;
}
