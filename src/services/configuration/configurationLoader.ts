import { withSignals } from '../../base/abort';
import type { Clock } from '../../base/clock';
import { Emitter } from '../../base/event';
import { isCancelled } from '../../base/errors';
import type { Disposable } from '../../base/disposable';
import type {
  ConfigurationReading,
  DirectionReading,
  PlacedFinding,
  UnitPath,
} from '../../model/configuration/configurationReading';
import type { Family } from '../../model/configuration/ldap/finding';
import { normalizedConfiguration } from '../../model/configuration/normalizedConfiguration';
import type { LearnedSchedule } from '../../model/configuration/schedule/learnedSchedule';
import type { ScheduleReading } from '../../model/configuration/schedule/scheduleReading';
import { setterParameters } from '../../model/configuration/setterParameters';
import type { ScheduleZone } from '../../model/configuration/schedule/scheduleZone';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';
import { defaultHealthSettings } from '../../model/health/healthSettings';
import { runOfDue } from '../../model/jobs/runOfDue';
import { parseProviderType, type IdentityProvider } from '../../model/resources/identityProvider';
import type { Instance } from '../../model/resources/instance';
import { instanceOf, type ResourceRef } from '../../model/resources/resourceRef';
import { instanceName, providerName } from '../../model/resources/names';
import type { Checks } from './checks';
import type {
  ConfigurationAnswers,
  ConfigurationReader,
  DirectionAnswer,
} from './configurationReader';
import type { ScheduleZones } from './scheduleZones';
import {
  automaticJobs,
  automaticStarts,
  recentDeletions,
  recentErrors,
  usualRun,
} from '../jobs/recentJobs';
import type { Session } from '../connections/session';
import type { Direction } from '../../model/resources/direction';

/** What may be known of a provider before its configuration is read. */
export interface KnownProvider {
  provider: IdentityProvider;
  instance?: Instance;
}

/** What the loader is told from outside. */
export interface LoaderSetting {
  zones: Pick<ScheduleZones, 'of' | 'choose' | 'onDidChange'>;
  locale: string;
  checks: () => Promise<Checks>;
  clock: Clock;
}

/** Due dates move on: what was worked out counts for so long, in milliseconds. */
const lasting = 60_000;

/** Kind of directory by the provider's type; `undefined` where LDAP has no part. */
export function familyOf(provider: IdentityProvider | undefined): Family | undefined {
  const { product } = parseProviderType(provider?.identityProviderType ?? '');
  if (product === 'microsoft:ad') return 'ad';
  return product === 'unknown:ldap' ? 'openldap' : undefined;
}

/** Reads, checks and resolves one configuration for as long as somebody looks at it. */
export class ConfigurationLoader implements Disposable {
  private readonly didChange = new Emitter<void>();
  readonly onDidChange = this.didChange.event;
  private readonly reader: ConfigurationReader;
  private readonly abort = new AbortController();
  private units: Record<string, UnitPath> = {};
  private checks: Checks | undefined;
  /** What the runs of each direction tell of its clock, and the readings it was worked out for. */
  private learned: Partial<Record<Direction, LearnedSchedule | undefined>> = {};
  private calibrated: string | undefined;
  private readonly following: Disposable;
  private made: { reading: ConfigurationReading; until: number } | undefined;

  constructor(
    private readonly session: Session,
    readonly ref: ResourceRef<'identityProvider'>,
    private readonly setting: LoaderSetting,
    private readonly known?: KnownProvider,
  ) {
    this.reader = session.configurations.reader(ref, known?.provider);
    this.following = setting.zones.onDidChange(() => this.announce());
  }

  /** Checked once for each change. */
  get current(): ConfigurationReading {
    const now = this.setting.clock.now();
    if (!this.made || now >= this.made.until) {
      this.made = { reading: this.check(this.reader.current), until: now + lasting };
    }
    return this.made.reading;
  }

  /** The normalised text that comparisons use; `undefined` while nothing has been read. */
  get document(): string | undefined {
    return normalizedConfiguration(
      this.reader.current.outbound?.raw,
      this.reader.current.inbound?.raw,
    );
  }

  dispose(): void {
    this.abort.abort();
    this.following.dispose();
    this.didChange.dispose();
  }

  /** Reads what is not here, or no longer fresh. Never rejects. */
  load(): Promise<void> {
    return this.work((onChange) => this.reader.load(onChange));
  }

  refresh(): Promise<void> {
    return this.work((onChange) => this.reader.refresh(onChange));
  }

  assumeFamily(family: Family): void {
    this.session.configurations.assumeFamily(this.ref, family);
    this.announce();
  }

  /**
   * Works out what runs and instance tell of the clock of the schedules that are switched on, once for each reading: for
   * one who looks at the page. Costs one call at most, and some 100 ms. Never rejects.
   */
  async calibrate(): Promise<void> {
    const { checks, session, ref } = this;
    const { outbound, inbound } = this.reader.current;
    const reading = [outbound?.readAt, inbound?.readAt].join('/');
    const directions = (['outbound', 'inbound'] as const).filter((direction) =>
      this.isScheduled(direction),
    );
    if (
      !checks ||
      outbound?.loading ||
      inbound?.loading ||
      directions.length === 0 ||
      this.calibrated === reading
    ) {
      return;
    }
    this.calibrated = reading;
    const { cache, configurations } = session;
    try {
      await withSignals([this.abort.signal, session.signal], (signal) =>
        Promise.all([this.readRuns(), configurations.readInstanceZone(ref, signal)]),
      );
    } catch (error) {
      if (!isCancelled(error)) {
        throw error;
      }
      return;
    }
    const { zone } = this.scheduleZone;
    const instanceZone = configurations.instanceZone(ref);
    for (const direction of directions) {
      this.learned[direction] = checks.learn(
        this.reader.current[direction]?.config?.periodicSyncConfig,
        automaticStarts(cache, ref, direction),
        { zone, ...(instanceZone !== undefined && { instanceZone }) },
      );
    }
    this.announce();
  }

  /** Schedules of the instance go by what the runs of a direction tell; nothing where they tell nothing. */
  async adoptZone(direction: Direction): Promise<void> {
    const { learned, other } = this.current[direction]?.schedule ?? {};
    if (learned) {
      // Weekday numbers are told apart only where the expression has some.
      const dialect = other ? learned.dialect : this.scheduleZone.dialect;
      await this.setting.zones.choose(this.session.connection.id, this.ref, {
        zone: learned.zone,
        ...(dialect && { dialect }),
      });
    }
  }

  /** Schedules of the instance go by the setting again. */
  async forgetZone(): Promise<void> {
    await this.setting.zones.choose(this.session.connection.id, this.ref);
  }

  private get scheduleZone(): ScheduleZone {
    return this.setting.zones.of(this.session.connection.id, this.ref);
  }

  private isScheduled(direction: Direction): boolean {
    const { enabled, kind } = this.current[direction]?.schedule ?? {};
    return enabled === true && kind !== 'none';
  }

  private async work(read: (onChange: () => void) => Promise<void>): Promise<void> {
    this.checks ??= await this.setting.checks();
    await Promise.all([read(() => this.announce()), this.readRuns()]);
    await this.resolveUnits();
    const { document } = this;
    if (document !== undefined) {
      const { outbound } = this.reader.current;
      this.session.configurations.remember(this.ref, document, outbound?.config);
    }
    this.announce();
  }

  /**
   * Reads the newest runs, by which some findings go: they would be others for one who has unfolded the provider. Costs
   * one call where they are not held. Never rejects.
   */
  private async readRuns(): Promise<void> {
    const target = { type: 'identity_provider', id: this.ref.id } as const;
    try {
      await this.session.cache.jobs({ instance: instanceOf(this.ref), target }, {}).load();
    } catch (error) {
      if (!isCancelled(error)) {
        throw error;
      }
    }
  }

  private announce(): void {
    this.made = undefined;
    if (this.abort.signal.aborted || this.session.signal.aborted) {
      return;
    }
    this.session.configurations.note(this.ref, this.current.findings);
    this.didChange.fire();
  }

  /** All that follows from the answers. */
  private check(answers: ConfigurationAnswers): ConfigurationReading {
    const { ref, known, units } = this;
    const { cache, configurations } = this.session;
    const instanceZone = configurations.instanceZone(ref);
    const { provider, transport, transportFailure, networkAccessEndpointId } = answers;
    const family = this.family(answers);
    const outbound = answers.outbound && this.direction('outbound', answers.outbound);
    const inbound = answers.inbound && this.direction('inbound', answers.inbound);
    return {
      providerName: provider ? providerName(provider) : ref.id,
      providerType: provider?.identityProviderType ?? '',
      instanceName: known?.instance ? instanceName(known.instance) : ref.instanceId,
      ...(outbound && { outbound }),
      ...(inbound && { inbound }),
      units,
      departments: departmentsOf(answers),
      ...(networkAccessEndpointId !== undefined && { networkAccessEndpointId }),
      ...(family && { family }),
      ...(transport && { transport }),
      ...(transportFailure && { transportFailure }),
      ...(instanceZone !== undefined && { instanceZone }),
      findings: this.findings(answers, family, {
        outbound: outbound?.schedule,
        inbound: inbound?.schedule,
      }),
      recentDeletions: {
        outbound: recentDeletions(cache, ref, 'outbound'),
        inbound: recentDeletions(cache, ref, 'inbound'),
      },
    };
  }

  /** A direction with its schedule, without the raw answer. */
  private direction<Configuration extends PushConfiguration | PullConfiguration>(
    name: Direction,
    { raw, ...answer }: DirectionAnswer<Configuration>,
  ): DirectionReading<Configuration> {
    const { config } = answer;
    const usual = usualRun(this.session.cache, this.ref, name);
    const schedule =
      config &&
      this.checks?.schedule(config.periodicSyncConfig, {
        by: this.scheduleZone,
        now: this.setting.clock.now(),
        locale: this.setting.locale,
        ...(usual !== undefined && { usualRun: usual }),
      });
    const enabled = config?.periodicSyncStatus === 'enabled';
    const learned = this.learned[name];
    const previousRuns = schedule && this.runsOf(schedule, name);
    return {
      ...answer,
      ...(setterParameters(raw, name) && { isWhole: true as const }),
      ...(schedule && {
        schedule: {
          ...schedule,
          enabled,
          ...(previousRuns?.some((id) => id !== undefined) && { previousRuns }),
          ...(learned && { learned }),
        },
      }),
    };
  }

  /** Which of the runs that are known met the due times that are over. */
  private runsOf(
    { previous, next }: Pick<ScheduleReading, 'previous' | 'next'>,
    direction: Direction,
  ): (string | undefined)[] {
    const runs = automaticJobs(this.session.cache, this.ref, direction);
    return previous.map((due, index) => {
      const following = previous[index - 1] ?? next[0];
      const grace = Math.min(
        defaultHealthSettings.graceMinutes * 60_000,
        ((following ?? Infinity) - due) / 2,
      );
      return runOfDue(due, runs, { following, grace })?.synchronizationJobId;
    });
  }

  private family({ provider, outbound, inbound }: ConfigurationAnswers): Family | undefined {
    const chosen = this.session.configurations.family(this.ref);
    const ldap = { ...outbound?.config?.ldapUdPushConfig, ...inbound?.config?.ldapUdPullConfig };
    const isLdap = Object.values(ldap).some((value) => value !== '');
    // LDAP settings of a provider whose type says nothing of LDAP: the likelier kind, to be changed on the page.
    return chosen ?? familyOf(provider) ?? (isLdap ? 'openldap' : undefined);
  }

  private findings(
    { outbound, inbound, transport }: ConfigurationAnswers,
    family: Family | undefined,
    schedules: { [In in Direction]: ScheduleReading | undefined },
  ): PlacedFinding[] {
    const { checks } = this;
    if (!checks) {
      return [];
    }
    const earlier = this.session.configurations.firstOutbound(this.ref);
    // Protection and sources are checked for every provider; what is about LDAP finds nothing without LDAP settings.
    const context = {
      family: family ?? ('openldap' as const),
      pullSources: inbound?.config?.udSyncScopeConfig?.sourceScopes ?? [],
      recentErrors: recentErrors(this.session.cache, this.ref),
      ...(earlier && { earlier }),
    };
    const connection = transport && { transport };
    // Both directions go over the same connection: what is to be said of it is said once.
    const ofInbound = outbound?.config?.ldapUdPushConfig ? context : { ...context, ...connection };
    return [
      ...(outbound?.config
        ? checks.outbound(outbound.config, { ...context, ...connection })
        : []
      ).map((finding) => ({
        ...finding,
        direction: 'outbound' as const,
      })),
      ...scheduleFindings(schedules.outbound, 'outbound'),
      ...(inbound?.config ? checks.inbound(inbound.config, ofInbound) : []).map((finding) => ({
        ...finding,
        direction: 'inbound' as const,
      })),
      ...scheduleFindings(schedules.inbound, 'inbound'),
    ];
  }

  private async resolveUnits(): Promise<void> {
    const { outbound, inbound } = this.reader.current;
    const ids = nodesOf({ outbound, inbound }).filter((id) => id.startsWith('ou_'));
    if (ids.length === 0) {
      return;
    }
    try {
      const { configurations } = this.session;
      const reading = [outbound?.readAt, inbound?.readAt].join('/');
      this.units = await withSignals([this.abort.signal, this.session.signal], (signal) =>
        configurations.units(this.ref, [...new Set(ids)], reading, signal),
      );
    } catch (error) {
      if (!isCancelled(error)) {
        throw error;
      }
    }
  }
}

/** All sources and targets. */
function nodesOf({ outbound, inbound }: ConfigurationAnswers): string[] {
  const ofInbound = inbound?.config?.udSyncScopeConfig;
  const scopes = [
    ...(outbound?.config?.udSyncScopeConfigs ?? []),
    ...(ofInbound ? [ofInbound] : []),
  ];
  return scopes.flatMap(({ sourceScopes = [], targetScope = '' }) => [
    ...sourceScopes,
    targetScope,
  ]);
}

/** Names of those departments only that the settings speak of: a company has thousands. */
function departmentsOf(answers: ConfigurationAnswers): Record<string, string> {
  return Object.fromEntries(
    nodesOf(answers).flatMap((node): [string, string][] => {
      const id = node.trim();
      const name = answers.departments?.get(id);
      return name === undefined ? [] : [[id, name]];
    }),
  );
}

/** What is wrong with a schedule, as findings of its configuration. */
export function scheduleFindings(
  schedule: Pick<ScheduleReading, 'kind' | 'problems'> | undefined,
  direction: Direction,
): PlacedFinding[] {
  return (schedule?.problems ?? []).map(({ rule, severity, message, suggestion, suggestions }) => ({
    rule,
    severity,
    field:
      schedule?.kind === 'time'
        ? 'periodicSyncConfig.periodicSyncTimes'
        : 'periodicSyncConfig.periodicSyncCron',
    message,
    ...(suggestion !== undefined && { suggestion }),
    ...(suggestions && { suggestions }),
    reference: 'Quartz CronExpression',
    direction,
  }));
}
