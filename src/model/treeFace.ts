import * as l10n from '@vscode/l10n';
import { oneLine } from '../base/plainText';
import { canProvision } from './application';
import {
  formatDateTime,
  formatDuration,
  formatMoment,
  zoneName,
  type DateStyle,
} from './formatTime';
import { findingsIcon, findingsWord } from './findingsWord';
import { providerDirections, type IdentityProvider } from './identityProvider';
import type { Instance } from './instance';
import { jobDuration, type JobSummary } from './job';
import { countsSummary, jobMoment, outcomeSummary, runSummary, when } from './jobWords';
import { instanceName, nameOr, providerName } from './names';
import { statusIcon, type Icon } from './statusIcon';
import type { TreeNode } from './treeNode';
import {
  directionWord,
  providerTypeWord,
  statusWord,
  switchWord,
  targetTypeWord,
  triggerWord,
} from './words';

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
  | 'canOpenConsole'
  | 'canOpenJob'
  | 'canOpenConfiguration'
  | 'canOpenTargetConfiguration'
  | 'canFilter'
  | 'canLoadMore'
  | 'canRetry'
  | 'canSignIn';

type Described = Omit<Face, 'accessibleLabel'> & { accessibleLabel?: string };

/** Describes any row; pure, so that the whole tree can be tested without an editor. */
export function faceOf(node: TreeNode, dates: DateStyle = {}): Face {
  const face = describe(node, dates);
  const spoken = [face.label, face.description].filter(Boolean).join(', ');
  return { ...face, accessibleLabel: face.accessibleLabel ?? spoken };
}

function describe(node: TreeNode, dates: DateStyle): Described {
  switch (node.kind) {
    case 'instance':
      return describeInstance(node.instance, dates);
    case 'provider':
      return describeProvider(node.provider, node.lastRun, dates);
    case 'application': {
      const { application, lastRun } = node;
      return {
        label: nameOr(application.applicationName, application.applicationId),
        description: lastRun
          ? [statusWord(lastRun.status), when(lastRun, dates)].filter(Boolean).join(' · ')
          : canProvision(application)
            ? l10n.t('provisioned')
            : undefined,
        icon: lastRun ? statusIcon(lastRun.status) : { id: 'symbol-interface' },
        tooltip: [
          [l10n.t('Application'), application.applicationId],
          [l10n.t('Status'), switchWord(application.status)],
          ...optional(l10n.t('Features'), application.features.join(', ')),
          ...optional(l10n.t('Description'), application.description),
        ],
        capabilities: ['canRefresh', 'canCopyId', 'canCopyName', 'canFilter'],
        expands: true,
      };
    }
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
        capabilities: ['canOpenConfiguration'],
        expands: false,
      };
    case 'applications':
      return {
        label: l10n.t('Applications'),
        icon: { id: 'symbol-interface' },
        tooltip: [],
        capabilities: ['canRefresh'],
        expands: true,
      };
    case 'allJobs':
      return {
        label: l10n.t('All jobs'),
        icon: { id: 'history' },
        tooltip: [],
        capabilities: ['canRefresh', 'canFilter'],
        expands: true,
      };
    case 'job':
      return describeJob(node.job, node.targetName, dates);
    case 'loadMore':
      return {
        label: node.loading ? l10n.t('Loading more…') : l10n.t('Load more'),
        description:
          node.total === undefined
            ? l10n.t('{0} loaded', node.loaded)
            : l10n.t('{0} of {1} loaded', node.loaded, node.total),
        icon: node.loading ? { id: 'loading~spin' } : { id: 'arrow-down' },
        tooltip: [],
        capabilities: ['canLoadMore'],
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
        label: l10n.t('Loading {0}…', oneLine(node.region, 60)),
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

function describeInstance(instance: Instance, dates: DateStyle): Described {
  const running = instance.status === 'running' || instance.status === '';
  return {
    label: instanceName(instance),
    description: [oneLine(instance.region, 60), running ? undefined : switchWord(instance.status)]
      .filter(Boolean)
      .join(' · '),
    icon: { id: 'organization' },
    tooltip: [
      [l10n.t('Instance'), instance.instanceId],
      [l10n.t('Region'), instance.region],
      [l10n.t('Status'), switchWord(instance.status)],
      ...optional(l10n.t('Managed by'), instance.managedServiceCode),
      ...optional(
        l10n.t('Created'),
        instance.createTime && formatDateTime(instance.createTime, dates),
      ),
      ...optional(l10n.t('Description'), instance.description),
    ],
    capabilities: ['canRefresh', 'canCopyId', 'canCopyName', 'canOpenConsole'],
    expands: true,
  };
}

function describeProvider(
  provider: IdentityProvider,
  lastRun: JobSummary | undefined,
  dates: DateStyle,
): Described {
  const type = providerTypeWord(provider.identityProviderType);
  const locked = provider.lockReason ? l10n.t('locked') : undefined;
  return {
    label: providerName(provider),
    // The state comes first: in a narrow side bar the rest is cut off.
    description: [
      locked,
      lastRun && statusWord(lastRun.status),
      type,
      lastRun && when(lastRun, dates),
    ]
      .filter(Boolean)
      .join(' · '),
    icon: locked
      ? { id: 'lock', color: 'list.warningForeground' }
      : lastRun
        ? statusIcon(lastRun.status)
        : { id: 'server' },
    tooltip: [
      [l10n.t('Identity provider'), provider.identityProviderId],
      [l10n.t('Type'), type],
      ...optional(l10n.t('Locked'), provider.lockReason),
      ...optional(l10n.t('Inbound'), provider.udPullStatus && switchWord(provider.udPullStatus)),
      ...optional(l10n.t('Outbound'), provider.udPushStatus && switchWord(provider.udPushStatus)),
      ...optional(
        l10n.t('Schedule'),
        provider.periodicSyncStatus && switchWord(provider.periodicSyncStatus),
      ),
      ...optional(
        l10n.t('Last status check'),
        provider.lastStatusCheckJobResult && switchWord(provider.lastStatusCheckJobResult),
      ),
      [
        l10n.t('Last run'),
        lastRun ? runSummary(lastRun, dates) : l10n.t('none among the newest jobs of the instance'),
      ],
      ...optional(l10n.t('Description'), provider.description),
    ],
    capabilities: ['canRefresh', 'canCopyId', 'canCopyName', 'canFilter', 'canOpenConfiguration'],
    expands: true,
  };
}

function describeJob(job: JobSummary, targetName: string | undefined, dates: DateStyle): Described {
  const moment = jobMoment(job);
  const began =
    moment === undefined
      ? nameOr(undefined, job.synchronizationJobId)
      : formatMoment(moment, dates);
  const duration = jobDuration(job);
  const target = targetName === undefined ? undefined : oneLine(targetName, 60);
  return {
    label: began,
    // What went wrong comes first: in a narrow side bar the rest is cut off, and the icon has the status.
    description: [target, outcomeSummary(job), statusWord(job.status)].filter(Boolean).join(' · '),
    icon: statusIcon(job.status),
    tooltip: [
      [l10n.t('Job'), job.synchronizationJobId],
      [l10n.t('Status'), statusWord(job.status)],
      [l10n.t('Target'), target || `${targetTypeWord(job.targetType)} ${job.targetId}`],
      [l10n.t('Direction'), `${directionWord(job.direction)}, ${triggerWord(job.triggerType)}`],
      ...optional(
        l10n.t('Start'),
        job.startTime && `${formatDateTime(job.startTime, dates)} (${zoneName(dates)})`,
      ),
      ...optional(
        l10n.t('Duration'),
        duration === undefined ? undefined : formatDuration(duration),
      ),
      ...optional(l10n.t('Result'), countsSummary(job)),
      ...optional(
        l10n.t('Error'),
        [job.errorCode, job.errorMessage].filter(Boolean).join(': ') || undefined,
      ),
      ...optional(l10n.t('Description'), job.description),
      ...optional(l10n.t('Note'), job.damaged && l10n.t('parts of the record could not be read')),
    ],
    accessibleLabel: [
      l10n.t('Job of {0}', began),
      statusWord(job.status),
      target,
      directionWord(job.direction),
      outcomeSummary(job),
    ]
      .filter(Boolean)
      .join(', '),
    capabilities: [
      'canOpenJob',
      'canCopyId',
      ...(job.targetType === 'identity_provider' ? (['canOpenTargetConfiguration'] as const) : []),
    ],
    expands: false,
  };
}

function optional(name: string, value: string | false | 0 | undefined): [string, string][] {
  return value ? [[name, value]] : [];
}
