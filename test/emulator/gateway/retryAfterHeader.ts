/** How an answer says when to come again: as Alibaba Cloud's own header, or one of the two forms of RFC 9110. */
export type RetryAfterForm = 'milliseconds' | 'seconds' | 'date';

/** The headers that ask to wait so many milliseconds from now. */
export function retryAfterHeader(
  wait: number,
  form: RetryAfterForm,
  now: number,
): Record<string, string> {
  switch (form) {
    case 'milliseconds':
      return { 'x-acs-retry-after': String(Math.ceil(wait)) };
    case 'seconds':
      return { 'retry-after': String(Math.ceil(wait / 1000)) };
    case 'date': {
      // Dates have whole seconds: rounded up, or it would be too early.
      const until = Math.ceil((now + wait) / 1000) * 1000;
      return { date: new Date(now).toUTCString(), 'retry-after': new Date(until).toUTCString() };
    }
  }
}
