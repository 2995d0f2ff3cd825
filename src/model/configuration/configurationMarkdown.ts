import * as l10n from '@vscode/l10n';
import { formatMoment, type DateStyle } from '../text/formatTime';
import type { Finding } from './ldap/finding';
import { filterWords } from './ldap/filterWords';
import { codeSpan, markdownText } from '../text/markdownText';
import type { SyncScope, PullConfiguration, PushConfiguration } from './syncConfiguration';
import { directionWord, switchWord } from '../text/words';
import type { Direction } from '../resources/direction';
import { clauses } from '../text/clauses';

/** Everything the Markdown of a configuration is written from. */
export interface ConfigurationSubject {
  name: string;
  region: string;
  instanceId: string;
  identityProviderId: string;
  outbound?: PushConfiguration;
  inbound?: PullConfiguration;
  schedules: { outbound?: ScheduleText | undefined; inbound?: ScheduleText | undefined };
  units: Readonly<Record<string, { path: string[] } | { failure: string }>>;
  findings: readonly (Finding & { direction: Direction; suggestions?: readonly string[] })[];
}

interface ScheduleText {
  raw: string;
  words: string;
  zone: string;
  isZoneLearned?: boolean;
  next: number[];
}

/** Settings, schedule and findings of a provider as Markdown, for tickets and chats. */
export function configurationMarkdown(subject: ConfigurationSubject, dates: DateStyle): string {
  const { name, region, instanceId, identityProviderId, outbound, inbound } = subject;
  return [
    `# ${markdownText(name)}`,
    '',
    fact(l10n.t('Identity provider'), codeSpan(identityProviderId)),
    fact(l10n.t('Instance'), clauses([codeSpan(instanceId), markdownText(region)])),
    ...findings(subject),
    ...(outbound ? directionLines('outbound', outbound, subject, dates) : []),
    ...(inbound ? directionLines('inbound', inbound, subject, dates) : []),
    '',
  ].join('\n');
}

const fact = (name: string, value: string) => `- **${l10n.t('{0}:', name)}** ${value}`;

function findings({ findings: list }: ConfigurationSubject): string[] {
  if (list.length === 0) {
    return [];
  }
  const words = { error: l10n.t('Error'), warning: l10n.t('Warning'), hint: l10n.t('Hint') };
  return [
    '',
    `## ${l10n.t('Findings')}`,
    '',
    ...list.map(({ severity, rule, message, field, suggestion, suggestions = [], reference }) =>
      [
        `- **${words[severity]}** ${markdownText(message)}`,
        l10n.t('({0})', clauses([rule, codeSpan(field), markdownText(reference)])),
        ...[...(suggestion === undefined ? [] : [suggestion]), ...suggestions].map(
          (each) => `→ ${codeSpan(each)}`,
        ),
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ];
}

function directionLines(
  direction: Direction,
  config: PushConfiguration & PullConfiguration,
  subject: ConfigurationSubject,
  dates: DateStyle,
): string[] {
  const schedule = subject.schedules[direction];
  const scopes =
    config.udSyncScopeConfigs ?? (config.udSyncScopeConfig ? [config.udSyncScopeConfig] : []);
  const settings = {
    ...config.ldapUdPushConfig,
    ...config.ldapUdPullConfig,
    ...config.pullProtectedRule,
  };
  return [
    '',
    `## ${directionWord(direction)}`,
    '',
    ...scopes.map((scope) => `- ${scopeText(scope, subject)}`),
    ...Object.entries(settings).map(([member, value]) => settingFact(member, String(value))),
    ...switches(config),
    ...(schedule ? scheduleFacts(schedule, dates) : []),
  ];
}

/** A setting as it came; a filter also in words. */
function settingFact(member: string, value: string): string {
  const words = member.endsWith('CustomFilter') ? filterWords(value) : undefined;
  return fact(member, words ? `${codeSpan(value)} · ${markdownText(words)}` : codeSpan(value));
}

function switches(config: PushConfiguration & PullConfiguration): string[] {
  const rows: [string, string | undefined][] = [
    [l10n.t('Group synchronization'), config.groupSyncStatus],
    [l10n.t('Incremental'), config.incrementalCallbackStatus],
    [l10n.t('Periodic'), config.periodicSyncStatus],
  ];
  return rows.flatMap(([name, value]) =>
    value === undefined ? [] : [fact(name, markdownText(switchWord(value)))],
  );
}

function scheduleFacts(
  { raw, words, zone, isZoneLearned, next }: ScheduleText,
  dates: DateStyle,
): string[] {
  const told = isZoneLearned ? l10n.t('{0}; zone learned from runs', zone) : zone;
  const inZone = { ...dates, timeZone: zone };
  return [
    fact(
      l10n.t('Schedule'),
      l10n.t('{0} ({1})', markdownText(words), clauses([raw && codeSpan(raw), told])),
    ),
    ...(next.length > 0
      ? [fact(l10n.t('Next'), next.map((ms) => formatMoment(ms, inZone)).join(' · '))]
      : []),
  ];
}

function scopeText(
  { sourceScopes, targetScope }: SyncScope,
  { units }: ConfigurationSubject,
): string {
  const nodeText = (id: string) => {
    const unit = units[id];
    return unit && 'path' in unit
      ? l10n.t('{0} ({1})', markdownText(unit.path.join(' / ')), codeSpan(id))
      : codeSpan(id);
  };
  const sources = clauses((sourceScopes ?? []).map(nodeText)) || '–';
  return `${sources} → ${targetScope ? nodeText(targetScope) : '–'}`;
}
