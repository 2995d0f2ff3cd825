import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import {
  optional,
  sharedCapabilities,
  type UnspokenPresentation,
  type RowPresentation,
} from './presentation';
import { formatDateTime, type DateStyle } from '../text/formatTime';
import { findingsIcon, findingsWord } from '../configuration/findingsWord';
import { providerDirections } from './identityProvider';
import { jobPresentation } from '../jobs/jobPresentation';
import {
  applicationPresentation,
  instancePresentation,
  providerPresentation,
} from './targetPresentation';
import type { TreeNode } from './treeNode';
import { directionWord } from '../text/words';

/**
 * What can be seen of a row without its hover, part by part: while all are the same it need not be drawn again. The
 * sentence of a verdict is no part, since it changes with every read.
 */
export function seenOfRow(node: TreeNode): readonly unknown[] {
  if (node.kind === 'job') {
    // There are thousands of them, and a job that changes is another object.
    return [node.job, node.targetName, node.watched, node.hiddenBy];
  }
  const { label, description, icon, capabilities } = present(node, {});
  return [label, description, icon?.id, icon?.color, capabilities.join(' ')];
}

/** Describes any row; pure, so that the whole tree can be tested without an editor. */
export function rowPresentation(node: TreeNode, dates: DateStyle = {}): RowPresentation {
  const presentation = present(node, dates);
  const spoken = [presentation.label, presentation.description].filter(Boolean).join(', ');
  return { ...presentation, accessibleLabel: presentation.accessibleLabel ?? spoken };
}

function present(node: TreeNode, dates: DateStyle): UnspokenPresentation {
  switch (node.kind) {
    case 'instance':
      return instancePresentation(node, dates);
    case 'provider':
      return providerPresentation(node, dates);
    case 'application':
      return applicationPresentation(node, dates);
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
      return jobPresentation(node, dates);
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
