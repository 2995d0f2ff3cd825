import * as l10n from '@vscode/l10n';
import { canProvision } from './application';
import { clauses, dotted } from '../text/clauses';
import { formatZonedDateTime, shortAge, type DateStyle } from '../text/formatTime';
import { needsAttention } from '../health/verdictState';
import {
  attentionSentence,
  coverageSentence,
  shortVerdict,
  spokenVerdict,
  verdictIcon,
  verdictWord,
} from '../health/healthWords';
import { lastMoment, outcomeSummary, resultWord, runSummary } from '../jobs/jobWords';
import type { Instance } from './instance';
import { instanceName, nameOr, providerName } from './names';
import { statusIcon } from '../jobs/statusIcon';
import { regionWord } from './regionWord';
import { optional, sharedCapabilities, watching, type UnspokenPresentation } from './presentation';
import type { ApplicationNode, InstanceNode, ProviderNode } from './treeNode';
import { providerTypeWord, statusWord, switchWord } from '../text/words';

export function instancePresentation(
  { instance, health, isBelowRegion }: InstanceNode,
  dates: DateStyle,
): UnspokenPresentation {
  const running = instance.status === 'running' || instance.status === '';
  const alarm =
    health && health !== 'unread' && needsAttention(health.state) ? health.state : undefined;
  const region = regionWord(instance.region);
  const state = running ? undefined : switchWord(instance.status);
  // Both are called alike, and what runs there is a copy of the other's.
  const standby = instance.replication?.role === 'backup' && l10n.t('Standby');
  return {
    label: instanceName(instance),
    description:
      dotted([alarm && verdictWord(alarm), standby, !isBelowRegion && region, state]) || undefined,
    accessibleLabel: clauses([
      instanceName(instance),
      standby,
      region,
      state,
      alarm && verdictWord(alarm),
    ]),
    // A shape of its own while nothing is wrong: an instance is no target.
    icon: alarm ? verdictIcon(alarm) : { id: 'organization' },
    tooltip: [
      ...healthLines(health),
      [l10n.t('Instance'), instance.instanceId],
      [l10n.t('Region'), dotted([...new Set([region, instance.region])])],
      [l10n.t('Status'), switchWord(instance.status)],
      ...optional(l10n.t('Replication'), replicationSentence(instance)),
      ...optional(l10n.t('Managed by'), instance.managedServiceCode),
      ...optional(
        l10n.t('Created'),
        instance.createTime && formatZonedDateTime(instance.createTime, dates),
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

/** Which of the two an instance is, and where the other one is. */
function replicationSentence({ replication }: Instance): string | undefined {
  if (!replication) {
    return undefined;
  }
  const { role, other } = replication;
  const place = other && clauses([other.instanceId, other.region && regionWord(other.region)]);
  if (role === 'backup') {
    return place === undefined ? l10n.t('Standby') : l10n.t('Standby of {0}', place);
  }
  return place === undefined ? l10n.t('Primary') : l10n.t('Primary, with the standby {0}', place);
}

/** Letters of a row in a side bar of the default width: what would begin behind them is an ellipsis, and only in the way. */
const roomy = 27;

/** Letters of a text; those of Chinese take the room of two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffff]/g)?.length ?? 0);
}

/** What the row of any target offers. */
const targetCapabilities = [
  'canRefresh',
  'canCopyId',
  'canCopyName',
  ...sharedCapabilities,
  'canFilter',
  'canGoToDate',
] as const;

export function providerPresentation(node: ProviderNode, dates: DateStyle): UnspokenPresentation {
  const { provider, lastRun } = node;
  const assessed = verdictPresentation(node, dates);
  const watched = node.watched && l10n.t('watched');
  const type = providerTypeWord(provider.identityProviderType);
  const locked = provider.lockReason ? l10n.t('locked') : undefined;
  const first = [locked, ...resultAndAge(node, dates)].filter((word) => word !== undefined);
  const hasRoom = first.length === 0 || widthOf([providerName(provider), ...first].join()) < roomy;
  return {
    label: providerName(provider),
    // Result and age come first: in a narrow side bar the rest is cut off.
    description: dotted([...first, hasRoom && type, watched]),
    accessibleLabel: spokenTarget(providerName(provider), node, dates, type),
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
      ? dotted([...resultAndAge(node, dates), node.watched && l10n.t('watched')])
      : canProvision(application)
        ? l10n.t('provisioned')
        : undefined,
    icon: lastRun ? (assessed?.icon ?? statusIcon(lastRun.status)) : { id: 'symbol-interface' },
    ...(lastRun && { accessibleLabel: spokenTarget(label, node, dates) }),
    tooltip: [
      ...(assessed && lastRun ? assessed.tooltip : []),
      [l10n.t('Application'), application.applicationId],
      ...optional(l10n.t('Last run'), lastRun && runSummary(lastRun, dates)),
      [l10n.t('Status'), switchWord(application.status)],
      ...optional(l10n.t('Features'), clauses(application.features)),
      ...optional(l10n.t('Description'), application.description),
    ],
    capabilities: [...targetCapabilities, 'canShowHistory', watching(node)],
    expands: true,
  };
}

/**
 * What the last run came to, in a word or two. A run that ended well is no news where something is wrong all the same:
 * then the verdict says what.
 */
function resultOf(
  { lastRun, verdict }: Pick<ProviderNode, 'lastRun' | 'verdict'>,
  dates: DateStyle,
): string | undefined {
  const isWrong = verdict !== undefined && needsAttention(verdict.state);
  if (isWrong && lastRun?.status === 'success' && !lastRun.counts?.failed) {
    return shortVerdict(verdict.state);
  }
  return lastRun && resultWord(lastRun, dates);
}

/** The same, and how long ago it was. */
function resultAndAge(
  node: Pick<ProviderNode, 'lastRun' | 'verdict'>,
  dates: DateStyle,
): (string | undefined)[] {
  const moment = node.lastRun && lastMoment(node.lastRun);
  const { now } = dates;
  return [
    resultOf(node, dates),
    moment === undefined || now === undefined ? undefined : shortAge(moment, now),
  ];
}

/**
 * Name, verdict and reason, short enough to be listened to row by row: times and coverage are in the tooltip. `otherwise`
 * stands where nothing has run.
 */
function spokenTarget(
  name: string,
  node: ProviderNode | ApplicationNode,
  dates: DateStyle,
  otherwise?: string,
): string {
  const { verdict, lastRun, watched } = node;
  const word = verdict ? verdictWord(verdict.state) : lastRun && statusWord(lastRun.status);
  const endedWell = lastRun?.status === 'success' && !lastRun.counts?.failed;
  return clauses([
    name,
    node.kind === 'provider' && node.provider.lockReason && l10n.t('locked'),
    word ?? otherwise,
    lastRun && !endedWell && outcomeSummary(lastRun, dates, 2),
    watched && l10n.t('watched'),
  ]);
}

/** What a verdict adds to the row of its target: shape, word, why. */
function verdictPresentation({ verdict }: Pick<ProviderNode, 'verdict'>, dates: DateStyle) {
  return (
    verdict && {
      icon: verdictIcon(verdict.state),
      tooltip: [
        [
          l10n.t('Verdict'),
          l10n.t('{0} {1}', spokenVerdict(verdict), coverageSentence(verdict, dates)),
        ],
        ...optional(l10n.t('Also'), clauses(verdict.evidence.also.map(verdictWord))),
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
