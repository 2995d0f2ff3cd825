import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';
import { canProvision } from './application';
import { formatDateTime, type DateStyle } from '../text/formatTime';
import { needsAttention } from '../health/verdictState';
import {
  attentionSentence,
  coverageSentence,
  spokenVerdict,
  verdictIcon,
  verdictWord,
} from '../health/healthWords';
import { isFinal } from '../jobs/job';
import { runSummary, when } from '../jobs/jobWords';
import { instanceName, nameOr, providerName } from './names';
import { statusIcon } from '../jobs/statusIcon';
import { optional, sharedCapabilities, watching, type UnspokenPresentation } from './presentation';
import type { ApplicationNode, InstanceNode, ProviderNode } from './treeNode';
import { providerTypeWord, statusWord, switchWord } from '../text/words';

export function instancePresentation(
  { instance, health }: InstanceNode,
  dates: DateStyle,
): UnspokenPresentation {
  const running = instance.status === 'running' || instance.status === '';
  const alarm =
    health && health !== 'unread' && needsAttention(health.state) ? health.state : undefined;
  return {
    label: instanceName(instance),
    description: [
      alarm && verdictWord(alarm),
      oneLine(instance.region, 60),
      running ? undefined : switchWord(instance.status),
    ]
      .filter(Boolean)
      .join(' · '),
    // A shape of its own while nothing is wrong: an instance is no target.
    icon: alarm ? verdictIcon(alarm) : { id: 'organization' },
    tooltip: [
      ...healthLines(health),
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
    capabilities: [
      'canRefresh',
      'canCopyId',
      'canCopyName',
      ...sharedCapabilities,
      'canOpenConsole',
      'canShowHealth',
    ],
    expands: true,
  };
}

/** What the row of any target offers. */
const targetCapabilities = [
  'canRefresh',
  'canCopyId',
  'canCopyName',
  ...sharedCapabilities,
  'canFilter',
] as const;

export function providerPresentation(node: ProviderNode, dates: DateStyle): UnspokenPresentation {
  const { provider, lastRun } = node;
  const assessed = verdictPresentation(node, dates);
  // A run under way is news beside a verdict, which is of those that ended.
  const watched = node.watched && l10n.t('watched');
  const underWay = lastRun && !isFinal(lastRun) ? statusWord(lastRun.status) : undefined;
  const type = providerTypeWord(provider.identityProviderType);
  const locked = provider.lockReason ? l10n.t('locked') : undefined;
  return {
    label: providerName(provider),
    // The state comes first: in a narrow side bar the rest is cut off.
    description: [
      locked,
      assessed ? assessed.word : lastRun && statusWord(lastRun.status),
      assessed && underWay,
      type,
      lastRun && when(lastRun, dates),
      watched,
    ]
      .filter(Boolean)
      .join(' · '),
    ...(assessed && {
      accessibleLabel: [providerName(provider), locked, type, underWay, watched, assessed.spoken]
        .filter(Boolean)
        .join(', '),
    }),
    icon: locked
      ? { id: 'lock', color: 'list.warningForeground' }
      : (assessed?.icon ?? (lastRun ? statusIcon(lastRun.status) : { id: 'server' })),
    tooltip: [
      ...(assessed?.tooltip ?? []),
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
        lastRun
          ? runSummary(lastRun, dates)
          : node.verdict?.unread.includes('runs') === true
            ? l10n.t('not read yet')
            : l10n.t('none among the newest jobs of the instance'),
      ],
      ...optional(l10n.t('Description'), provider.description),
    ],
    capabilities: [...targetCapabilities, 'canOpenConfiguration', 'canShowHistory', watching(node)],
    expands: true,
  };
}

export function applicationPresentation(
  node: ApplicationNode,
  dates: DateStyle,
): UnspokenPresentation {
  const { application, lastRun } = node;

  const assessed = verdictPresentation(node, dates);
  const label = nameOr(application.applicationName, application.applicationId);
  return {
    label,
    description: lastRun
      ? [assessed?.word ?? statusWord(lastRun.status), when(lastRun, dates)]
          .filter(Boolean)
          .join(' · ')
      : canProvision(application)
        ? l10n.t('provisioned')
        : undefined,
    icon: lastRun ? (assessed?.icon ?? statusIcon(lastRun.status)) : { id: 'symbol-interface' },
    ...(assessed && lastRun && { accessibleLabel: `${label}, ${assessed.spoken}` }),
    tooltip: [
      ...(assessed && lastRun ? assessed.tooltip : []),
      [l10n.t('Application'), application.applicationId],
      [l10n.t('Status'), switchWord(application.status)],
      ...optional(l10n.t('Features'), application.features.join(', ')),
      ...optional(l10n.t('Description'), application.description),
    ],
    capabilities: [...targetCapabilities, 'canShowHistory', watching(node)],
    expands: true,
  };
}

/** What a verdict adds to the row of its target: shape, word, why. */
function verdictPresentation({ verdict }: Pick<ProviderNode, 'verdict'>, dates: DateStyle) {
  return (
    verdict && {
      word: verdictWord(verdict.state),
      icon: verdictIcon(verdict.state),
      spoken: oneLine(spokenVerdict(verdict), 400),
      tooltip: [
        [l10n.t('Verdict'), `${spokenVerdict(verdict)} ${coverageSentence(verdict, dates)}`],
        ...optional(l10n.t('Also'), verdict.evidence.also.map(verdictWord).join(', ')),
      ] satisfies [string, string][],
    }
  );
}

function healthLines(health: InstanceNode['health']): [string, string][] {
  if (health === undefined) {
    return [];
  }
  if (health === 'unread') {
    return [[l10n.t('Health'), l10n.t('not read yet')]];
  }
  const { state, attention, targets, unjudged } = health;
  return [
    [l10n.t('Worst verdict'), verdictWord(state)],
    [l10n.t('Targets'), attentionSentence(attention, targets, unjudged)],
  ];
}
