import type { VerdictState } from '../../src/model/health/verdictState';
import type { IconName } from './icons';
import type { Tone } from './statusLook';

/** Shape and colour of a verdict in a page: the same as in the tree, as `verdictIcon` of the model says. */
export function verdictLook(state: VerdictState): { icon: IconName; tone: Tone } {
  switch (state) {
    case 'guardTripped':
      return { icon: 'shield', tone: 'failed' };
    case 'failing':
      return { icon: 'error', tone: 'failed' };
    case 'stuck':
      return { icon: 'stop-circle', tone: 'failed' };
    case 'hollow':
      return { icon: 'circle-slash', tone: 'skipped' };
    case 'overdue':
      return { icon: 'calendar', tone: 'skipped' };
    case 'stale':
      return { icon: 'history', tone: 'skipped' };
    case 'degraded':
      return { icon: 'warning', tone: 'skipped' };
    case 'flapping':
      return { icon: 'arrow-swap', tone: 'skipped' };
    case 'nearGuard':
      return { icon: 'dashboard', tone: 'skipped' };
    case 'spike':
      return { icon: 'pulse', tone: 'skipped' };
    case 'unjudged':
      return { icon: 'circle-outline', tone: 'neutral' };
    case 'unknown':
      return { icon: 'question', tone: 'neutral' };
    case 'manualOnly':
      return { icon: 'account', tone: 'neutral' };
    case 'healthy':
      return { icon: 'pass', tone: 'success' };
  }
}
