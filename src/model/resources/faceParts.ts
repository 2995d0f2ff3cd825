import type { Capability } from './treeFace';
import type { ProviderNode } from './treeNode';

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
