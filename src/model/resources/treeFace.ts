import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import { optional, sharedCapabilities } from './faceParts';
import { formatDateTime, type DateStyle } from '../text/formatTime';
import { findingsIcon, findingsWord } from '../configuration/findingsWord';
import { providerDirections } from './identityProvider';
import { describeJob } from '../jobs/jobFace';
import type { Icon } from '../jobs/statusIcon';
import { describeApplication, describeInstance, describeProvider } from './targetFace';
import type { TreeNode } from './treeNode';
import { directionWord } from '../text/words';

/** How a row looks and what can be done with it. */
export interface Face {
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
  | 'canLoadMore'
  | 'canRetry'
  | 'canSignIn'
  | 'canShowHealth'
  | 'canShowHistory'
  | 'canCompare'
  | 'canWatch'
  | 'canStopWatching';

/** A face before it is known what a screen reader says. */
export type Described = Omit<Face, 'accessibleLabel'> & { accessibleLabel?: string };

/**
 * What can be seen of a row without its hover, part by part: while all are the same it need not be drawn again. The
 * sentence of a verdict is no part, since it changes with every read.
 */
export function seenOf(node: TreeNode): readonly unknown[] {
  if (node.kind === 'job') {
    // There are thousands of them, and a job that changes is another object.
    return [node.job, node.targetName, node.watched, node.hiddenBy];
  }
  const { label, description, icon, capabilities } = describe(node, {});
  return [label, description, icon?.id, icon?.color, capabilities.join(' ')];
}

/** Describes any row; pure, so that the whole tree can be tested without an editor. */
export function faceOf(node: TreeNode, dates: DateStyle = {}): Face {
  const face = describe(node, dates);
  const spoken = [face.label, face.description].filter(Boolean).join(', ');
  return { ...face, accessibleLabel: face.accessibleLabel ?? spoken };
}

function describe(node: TreeNode, dates: DateStyle): Described {
  switch (node.kind) {
    case 'instance':
      return describeInstance(node, dates);
    case 'provider':
      return describeProvider(node, dates);
    case 'application':
      return describeApplication(node, dates);
    case 'configuration':
      return {
        label: l10n.t('Configuration'),
        description: [
          node.findings && findingsWord(node.findings),
          ...providerDirections(node.provider).map(directionWord),
        ]
          .filter(Boolean)
          .join(' · '),
        icon: findingsIcon(node.findings),
        tooltip: (node.findings ?? [])
          .slice(0, 12)
          .map(({ rule, message }): [string, string] => [rule, message]),
        capabilities: [...sharedCapabilities, 'canOpenConfiguration'],
        expands: false,
      };
    case 'applications':
      return {
        label: l10n.t('Applications'),
        icon: { id: 'symbol-interface' },
        tooltip: [],
        capabilities: ['canRefresh', ...sharedCapabilities],
        expands: true,
      };
    case 'allJobs':
      return {
        label: l10n.t('All jobs'),
        icon: { id: 'history' },
        tooltip: [],
        capabilities: ['canRefresh', ...sharedCapabilities, 'canFilter'],
        expands: true,
      };
    case 'job':
      return describeJob(node, dates);
    case 'loadMore':
      return {
        label: node.loading ? l10n.t('Loading more…') : l10n.t('Load more'),
        description:
          node.total === undefined
            ? l10n.t('{0} loaded', node.loaded)
            : l10n.t('{0} of {1} loaded', node.loaded, node.total),
        icon: node.loading ? { id: 'loading~spin' } : { id: 'arrow-down' },
        tooltip: [],
        capabilities: node.loading ? [] : ['canLoadMore'],
        expands: false,
      };
    case 'failure':
      return {
        label: node.sentence,
        description:
          node.staleSince === undefined
            ? node.code && oneLine(node.code, 60)
            : l10n.t('rows from {0}', formatDateTime(node.staleSince, dates)),
        icon: { id: 'error', color: 'list.errorForeground' },
        tooltip: [
          [l10n.t('Problem'), node.sentence],
          ...optional(l10n.t('Region'), node.region && oneLine(node.region, 60)),
          ...optional(l10n.t('Code'), node.code),
          ...optional(l10n.t('Request'), node.requestId),
        ],
        capabilities: node.needsSignIn ? ['canRetry', 'canSignIn'] : ['canRetry'],
        expands: false,
      };
    case 'loading':
      return {
        label:
          node.region === undefined
            ? l10n.t('Loading…')
            : l10n.t('Loading {0}…', oneLine(node.region, 60)),
        icon: { id: 'loading~spin' },
        tooltip: [],
        capabilities: [],
        expands: false,
      };
    case 'nothing':
      return {
        label: node.message,
        icon: { id: 'info' },
        tooltip: [],
        capabilities: [],
        expands: false,
      };
  }
}
