import { ApiError } from '../../api/apiError';

/** Pauses between two reads of what is under way, in milliseconds: as fast as the console at first, then slower. */
export const firstPause = 5_000;
export const longestPause = 60_000;

/** The pause after a read: short again when something moved, else ever longer. */
export function pauseAfterRead(pause: number, moved: boolean): number {
  return moved ? firstPause : Math.min(pause * 1.5, longestPause);
}

/** The pause after a read that failed; what the service asks for counts when it is longer. */
export function pauseAfterFailure(pause: number, error: unknown): number {
  const wish = error instanceof ApiError ? (error.retryAfter ?? 0) : 0;
  return Math.max(Math.min(pause * 2, longestPause), wish);
}

/** Whether the same read may succeed by itself a little later. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.isTransient || error.kind === 'timeout');
}

/** The service wants fewer calls. */
export function isThrottled(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'throttled';
}
