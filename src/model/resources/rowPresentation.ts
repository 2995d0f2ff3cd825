import * as l10n from '@vscode/l10n';
import { failurePresentation, summaryPresentation } from './failurePresentation';
import {
  sharedCapabilities,
  type UnspokenPresentation,
  type RowPresentation,
} from './presentation';
import { ageStep, type DateStyle } from '../text/formatTime';
import { findingsIcon, findingsWord } from '../configuration/findingsWord';
import { providerDirections } from './identityProvider';
import { dayPresentation } from '../jobs/dayPresentation';
import { jobPresentation } from '../jobs/jobPresentation';
import { lastMoment } from '../jobs/jobWords';
import {
  applicationPresentation,
  instancePresentation,
  providerPresentation,
} from './targetPresentation';
import { regionWord } from './regionWord';
import type { TreeNode } from './treeNode';
import { clauses, dotted } from '../text/clauses';
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
  if (node.kind === 'day') {
    return [node.jobs?.length, node.failed];
  }
  const { label, description, icon, capabilities } = present(node, {});
  return [label, description, icon?.id, icon?.color, capabilities.join(' '), runMoment(node)];
}

/** Changes when the age that a row says is to be drawn again; `undefined` for a row that says none. */
export function ageOfRow(node: TreeNode, now: number): number | undefined {
  const moment = runMoment(node);
  return moment === undefined ? undefined : ageStep(moment, now);
}

/** When the run was whose result a row shows. */
function runMoment(node: TreeNode): number | undefined {
  const run = node.kind === 'provider' || node.kind === 'application' ? node.lastRun : undefined;
  return run && lastMoment(run);
}

/** Describes any row; pure, so that the whole tree can be tested without an editor. */
export function rowPresentation(node: TreeNode, dates: DateStyle = {}): RowPresentation {
  const presentation = present(node, dates);
  const spoken = clauses([presentation.label, presentation.description]);
  return { ...presentation, accessibleLabel: presentation.accessibleLabel ?? spoken };
}

function present(node: TreeNode, dates: DateStyle): UnspokenPresentation {
  switch (node.kind) {
    case 'summary':
      return summaryPresentation(node);
    case 'region':
      return {
        label: regionWord(node.region),
        tooltip: [[l10n.t('Region'), node.region]],
        capabilities: [],
        expands: false,
      };
    case 'instance':
      return instancePresentation(node, dates);
    case 'provider':
      return providerPresentation(node, dates);
    case 'application':
      return applicationPresentation(node, dates);
    case 'configuration':
      return {
        label: l10n.t('Configuration'),
        description: dotted([
          node.findings && findingsWord(node.findings),
          ...providerDirections(node.provider).map(directionWord),
        ]),
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
        capabilities: ['canRefresh', ...sharedCapabilities, 'canFilter', 'canGoToDate'],
        expands: true,
      };
    case 'day':
      return dayPresentation(node, dates);
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
        capabilities: node.loading ? [] : ['canLoadMore', 'canGoToDate'],
        expands: false,
      };
    case 'failure':
      return failurePresentation(node, dates);
    case 'loading':
      return {
        label:
          node.region === undefined
            ? l10n.t('Loading…')
            : l10n.t('Loading {0}…', regionWord(node.region)),
        icon: { id: 'loading~spin' },
        tooltip: [],
        capabilities: [],
        expands: false,
      };
    case 'nothing':
      return {
        label: node.message,
        description: node.isFiltered ? l10n.t('Clear filter') : undefined,
        icon: { id: node.isFiltered ? 'filter' : 'info' },
        tooltip: [],
        capabilities: [],
        expands: false,
      };
  }
}
