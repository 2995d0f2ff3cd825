import type { IconName } from './icons';

/** Colour of a state; every tone has its own icon shape as well. */
export type Tone = 'success' | 'failed' | 'skipped' | 'active' | 'neutral';

export interface StatusLook {
  icon: IconName;
  tone: Tone;
  spin?: true;
}

/** Shape and colour of a status; a status nobody knows gets a question mark, never the look of a known one. */
export function statusLook(status: string | undefined): StatusLook {
  switch (status) {
    case 'success':
      return { icon: 'pass-filled', tone: 'success' };
    case 'failed':
      return { icon: 'error', tone: 'failed' };
    case 'partial_success':
      return { icon: 'warning', tone: 'skipped' };
    case 'running':
      return { icon: 'sync', tone: 'active', spin: true };
    case 'pending':
      return { icon: 'watch', tone: 'neutral' };
    case 'suspending':
      return { icon: 'debug-pause', tone: 'neutral' };
    case undefined:
      return { icon: 'circle-large-outline', tone: 'neutral' };
    default:
      return { icon: 'question', tone: 'neutral' };
  }
}
