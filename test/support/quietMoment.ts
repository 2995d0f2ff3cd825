const minute = 60_000;

/**
 * The latest moment, in Unix milliseconds, that is a minute and a half after a multiple of ten minutes. Jobs of the sample
 * company begin at such multiples and take half a minute: from here on none begins or ends while a test looks at it.
 */
export function quietMoment(now: number): number {
  const past = 1.5 * minute;
  return Math.floor((now - past) / (10 * minute)) * 10 * minute + past;
}
