/** A codicon and the theme colour it is drawn in. */
export interface Icon {
  id: string;
  color?: string;
}

/** A shape of its own for every status, so that colour is never the only sign. */
export function statusIcon(status: string): Icon {
  switch (status) {
    case 'success':
      return { id: 'pass', color: 'testing.iconPassed' };
    case 'failed':
      return { id: 'error', color: 'testing.iconFailed' };
    case 'partial_success':
      return { id: 'warning', color: 'list.warningForeground' };
    case 'running':
      return { id: 'sync~spin', color: 'charts.blue' };
    case 'pending':
      return { id: 'watch', color: 'testing.iconQueued' };
    case 'suspending':
      return { id: 'debug-pause', color: 'testing.iconQueued' };
    default:
      return { id: 'question', color: 'testing.iconSkipped' };
  }
}
