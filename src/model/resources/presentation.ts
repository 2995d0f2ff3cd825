import type { Icon } from '../jobs/statusIcon';
import type { ProviderNode } from './treeNode';

/** How a row looks and what can be done with it. */
export interface RowPresentation {
  label: string;
  description?: string;
  icon?: Icon;
  /** Label and value per line; values are text of the service and never markup. */
  tooltip: [string, string][];
  /** What a screen reader says. */
  accessibleLabel: string;
  /** What the row offers; menus match these words. */
  capabilities: Capability[];
  expands: boolean;
}

export type Capability =
  | 'canRefresh'
  | 'canCopyId'
  | 'canCopyName'
  | 'canCopyLink'
  | 'canCopyCliCommand'
  | 'canOpenConsole'
  | 'canOpenJob'
  | 'canOpenConfiguration'
  | 'canOpenTargetConfiguration'
  | 'canFilter'
  | 'canGoToDate'
  | 'canLoadMore'
  | 'canRetry'
  | 'canSignIn'
  | 'canShowHealth'
  | 'canShowHistory'
  | 'canCompare'
  | 'canWatch'
  | 'canStopWatching';

/** A row before it is known what a screen reader says. */
export type UnspokenPresentation = Omit<RowPresentation, 'accessibleLabel'> & {
  accessibleLabel?: string;
};

/** What can be done with every row that has an id, or stands for an instance. */
export const sharedCapabilities = [
  'canCopyLink',
  'canCopyCliCommand',
] as const satisfies readonly Capability[];

/** A line of a tooltip that is left out when there is nothing to say. */
export function optional(name: string, value: string | false | 0 | undefined): [string, string][] {
  return value ? [[name, value]] : [];
}

/** What the row of something that can be watched offers. */
export function watching({ watched }: Pick<ProviderNode, 'watched'>): Capability {
  return watched ? 'canStopWatching' : 'canWatch';
}
