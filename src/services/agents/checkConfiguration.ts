import { abortable } from '../../base/abort';
import { isCancelled } from '../../base/errors';
import type { ToolAnswer } from '../../model/agents/toolAnswer';
import type { ToolInput } from '../../model/agents/toolInputs';
import type { PlacedFinding } from '../../model/configuration/configurationReading';
import type { Family } from '../../model/configuration/ldap/finding';
import { directions } from '../../model/resources/direction';
import { instanceName } from '../../model/resources/names';
import { instanceOf } from '../../model/resources/resourceRef';
import { isoTime } from '../../model/text/formatTime';
import { ConfigurationLoader, scheduleFindings } from '../configuration/configurationLoader';
import type { AgentSources, Asked } from './asked';
import { readGivenConfiguration } from './configurationText';
import { findTarget } from './findTarget';
import { refusal } from './refusal';
import { failureText, nameText, placeOf } from './telling';
import { countsOf, findingsOf, scheduleOf } from './tellFindings';
import { ToolProblem } from './toolProblem';

/** Answers what the configuration page finds in the settings of a provider, as they are now. */
export async function checkConfiguration(asked: Asked, text: string): Promise<ToolAnswer> {
  const { instance, target } = await findTarget(asked, text);
  if (target.type !== 'identity_provider') {
    throw new ToolProblem('notSynchronized', 'Only identity providers have such settings.');
  }
  const { provider, id } = target;
  const ref = { ...instanceOf(instance), kind: 'identityProvider' as const, id };
  const known = provider && { provider, instance };
  const loader = new ConfigurationLoader(asked.session, ref, asked.loaderSetting, known);
  try {
    await readInTime(loader, asked.signal);
    const { current } = loader;
    const read = directions.flatMap((direction) => {
      const reading = current[direction];
      return reading ? [{ direction, ...reading }] : [];
    });
    const answered = read.filter(({ readAt }) => readAt !== undefined);
    const failures = [...read.flatMap(({ failure }) => failure ?? []), current.transportFailure];
    const [failure] = failures.filter((each) => each !== undefined);
    if (answered.length === 0) {
      if (failure) {
        throw refusal('The configuration could not be read.', failure, asked);
      }
      throw asked.signal.aborted
        ? new ToolProblem('tooSlow', 'The service did not answer in time. Ask again.')
        : new ToolProblem('notSynchronized', 'This identity provider synchronizes nothing.');
    }
    const names = answered.map(({ direction }) => direction);
    return {
      complete: failure === undefined && read.every(({ loading }) => !loading),
      covers: `the ${names.join(' and ')} settings as they are now${failure ? ', not all of it' : ''}`,
      asOf: isoTime(Math.min(...answered.flatMap(({ readAt }) => readAt ?? []))),
      body: {
        provider: { id, ...placeOf(instance), link: asked.link(ref) },
        ...(current.family && { directory: current.family }),
        notConfigured: read
          .filter(({ configured }) => !configured)
          .map(({ direction }) => direction),
        counts: countsOf(current.findings),
        findings: findingsOf(current.findings),
        schedules: read.flatMap(({ direction, schedule }) =>
          schedule ? [scheduleOf(direction, schedule)] : [],
        ),
        untrusted: {
          name: nameText(current.providerName),
          instance: nameText(instanceName(instance)),
          ...(failure && { failure: failureText(failure, asked) }),
        },
      },
      next: [`idaas_sync_get_health ${JSON.stringify({ target: id })}`],
    };
  } finally {
    loader.dispose();
  }
}

/** What came in time is told; the rest goes on by itself, and is here for the next question. */
async function readInTime(loader: ConfigurationLoader, signal: AbortSignal): Promise<void> {
  try {
    await abortable(loader.load(), signal);
  } catch (error) {
    if (!isCancelled(error)) {
      throw error;
    }
  }
}

/** A schedule alone: five to seven fields of what cron expressions are made of. */
const cronForm = /^[\dA-Za-z*?/,#-]+(?:[ \t]+[\dA-Za-z*?/,#-]+){4,6}$/;

/**
 * Answers the same for a text: settings as JSON or YAML, or a cron expression alone. Needs no connection and makes no call.
 */
export async function checkText(
  { loaderSetting, clock }: Pick<AgentSources, 'loaderSetting' | 'clock'>,
  { text = '', direction, directory }: ToolInput,
): Promise<ToolAnswer> {
  const config = await configurationOf(text, direction);
  const checks = await loaderSetting.checks();
  const isLdap = config.outbound?.ldapUdPushConfig ?? config.inbound?.ldapUdPullConfig;
  const family: Family = directory === 'ad' ? 'ad' : 'openldap';
  const context = { family, pullSources: config.inbound?.udSyncScopeConfig?.sourceScopes ?? [] };
  const by = loaderSetting.zones.of('', { region: '', instanceId: '' });
  const now = clock.now();
  const schedules = directions.flatMap((each) => {
    const settings = config[each];
    return settings?.periodicSyncConfig
      ? [
          {
            direction: each,
            ...(settings.periodicSyncStatus !== undefined && {
              enabled: settings.periodicSyncStatus === 'enabled',
            }),
            ...checks.schedule(settings.periodicSyncConfig, {
              by,
              now,
              locale: loaderSetting.locale,
            }),
          },
        ]
      : [];
  });
  const findings: PlacedFinding[] = [
    ...(config.outbound ? checks.outbound(config.outbound, context) : []).map((finding) => ({
      ...finding,
      direction: 'outbound' as const,
    })),
    ...(config.inbound ? checks.inbound(config.inbound, context) : []).map((finding) => ({
      ...finding,
      direction: 'inbound' as const,
    })),
    ...schedules.flatMap((schedule) => scheduleFindings(schedule, schedule.direction)),
  ];
  return {
    complete: true,
    covers: 'the text alone; neither the connection of the provider nor its runs were looked at',
    asOf: isoTime(now),
    body: {
      ...(isLdap && { directory: family, isDirectoryAssumed: directory === undefined }),
      counts: countsOf(findings),
      findings: findingsOf(findings),
      schedules: schedules.map((schedule) => scheduleOf(schedule.direction, schedule)),
    },
    next: [
      ...(isLdap && directory === undefined
        ? ['Ask again with directory "ad" if the directory is Active Directory.']
        : []),
      // Without dates nobody sees what the correction comes to.
      ...(schedules.some(({ kind, next }) => kind !== 'none' && next.length === 0)
        ? ['Ask again with the corrected schedule, to tell the user when it would run.']
        : []),
    ],
  };
}

async function configurationOf(text: string, direction: string | undefined) {
  if (cronForm.test(text)) {
    const periodicSyncConfig = { periodicSyncType: 'cron', periodicSyncCron: text };
    return readGivenConfiguration({ periodicSyncConfig }, direction) ?? {};
  }
  const { readDocument } = await import('../configuration/readDocument');
  const read = readDocument(text);
  const config =
    'document' in read ? readGivenConfiguration(JSON.parse(read.document), direction) : undefined;
  if (!config) {
    throw new ToolProblem(
      'input',
      'The text holds no synchronization settings: give the JSON or YAML of UdPushConfiguration or ' +
        'UdPullConfiguration, or a cron expression.',
    );
  }
  return config;
}
