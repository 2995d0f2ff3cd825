import type { Clock } from '../../base/clock';
import { Emitter } from '../../base/event';
import { isCancelled } from '../../base/errors';
import type { Disposable } from '../../base/disposable';
import { parseProviderType, type IdentityProvider } from '../../model/resources/identityProvider';
import type { Family } from '../../model/configuration/ldap/finding';
import { normalizedConfiguration } from '../../model/configuration/normalizedConfiguration';
import type { Checks, ScheduleReading } from './checks';
import type { PlacedFinding } from './configurations';
import type {
  ConfigurationReader,
  ConfigurationReading,
  ProviderAddress,
} from './configurationReader';
import { recentErrors, usualRun } from '../jobs/recentJobs';
import type { Session } from '../connections/session';
import type { UnitPath } from '../resources/unitPaths';

/** A reading with everything that follows from it. */
export interface CheckedConfiguration extends ConfigurationReading {
  schedules: { push?: ScheduleReading; pull?: ScheduleReading };
  units: Record<string, UnitPath>;
  family?: Family;
  findings: PlacedFinding[];
}

/** What the loader is told from outside. */
export interface LoaderSetting {
  /** Zone of schedules. */
  zone: () => string;
  locale: string;
  checks: () => Promise<Checks>;
  clock: Clock;
}

/** Kind of directory by the provider's type; `undefined` where LDAP has no part. */
export function familyOf(provider: IdentityProvider | undefined): Family | undefined {
  const { product } = parseProviderType(provider?.identityProviderType ?? '');
  if (product === 'microsoft:ad') return 'ad';
  return product === 'unknown:ldap' ? 'openldap' : undefined;
}

/** Reads, checks and resolves one configuration for as long as somebody looks at it. */
export class ConfigurationLoader implements Disposable {
  private readonly didChange = new Emitter<CheckedConfiguration>();
  readonly onDidChange = this.didChange.event;
  private readonly reader: ConfigurationReader;
  private readonly abort = new AbortController();
  private units: Record<string, UnitPath> = {};
  private checks: Checks | undefined;

  constructor(
    private readonly session: Session,
    readonly address: ProviderAddress,
    private readonly setting: LoaderSetting,
    known?: IdentityProvider,
  ) {
    this.reader = session.configurations.reader(address, known);
  }

  get current(): CheckedConfiguration {
    const reading = this.reader.current;
    const family = this.family(reading);
    return {
      ...reading,
      schedules: this.schedules(reading),
      units: this.units,
      ...(family && { family }),
      findings: this.findings(reading, family),
    };
  }

  /** The normalised text that comparisons use; `undefined` while nothing has been read. */
  get document(): string | undefined {
    return normalizedConfiguration(this.reader.current.push?.raw, this.reader.current.pull?.raw);
  }

  dispose(): void {
    this.abort.abort();
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
    this.session.configurations.assumeFamily(this.address, family);
    this.announce();
  }

  private async work(read: (onChange: () => void) => Promise<void>): Promise<void> {
    this.checks ??= await this.setting.checks();
    await read(() => this.announce());
    await this.resolveUnits();
    const { document } = this;
    if (document !== undefined) {
      const { push } = this.reader.current;
      this.session.configurations.remember(this.address, document, push?.config);
    }
    this.announce();
  }

  private announce(): void {
    if (this.abort.signal.aborted || this.session.signal.aborted) {
      return;
    }
    const { current } = this;
    this.session.configurations.note(this.address, current.findings);
    this.didChange.fire(current);
  }

  private family({ provider, push, pull }: ConfigurationReading): Family | undefined {
    const chosen = this.session.configurations.family(this.address);
    const isLdap = push?.config?.ldapUdPushConfig ?? pull?.config?.ldapUdPullConfig;
    // LDAP settings of a provider whose type says nothing of LDAP: the likelier kind, to be changed on the page.
    return chosen ?? familyOf(provider) ?? (isLdap && 'openldap');
  }

  private schedules({ push, pull }: ConfigurationReading): CheckedConfiguration['schedules'] {
    const read = (
      half: 'push' | 'pull',
      config: NonNullable<typeof push>['config'] | NonNullable<typeof pull>['config'],
    ) => {
      const usual = usualRun(this.session.inventory, this.address, half);
      return (
        config &&
        this.checks?.schedule(config.periodicSyncConfig, {
          zone: this.setting.zone(),
          now: this.setting.clock.now(),
          locale: this.setting.locale,
          ...(usual !== undefined && { usualRun: usual }),
        })
      );
    };
    return { push: read('push', push?.config), pull: read('pull', pull?.config) };
  }

  private findings(reading: ConfigurationReading, family: Family | undefined): PlacedFinding[] {
    const { checks } = this;
    if (!checks) {
      return [];
    }
    const { push, pull, transport } = reading;
    const schedules = this.schedules(reading);
    const earlier = this.session.configurations.firstPush(this.address);
    // Protection and sources are checked for every provider; what is about LDAP finds nothing without LDAP settings.
    const context = {
      family: family ?? ('openldap' as const),
      ...(transport && { transport }),
      pullSources: pull?.config?.udSyncScopeConfig?.sourceScopes ?? [],
      recentErrors: recentErrors(this.session.inventory, this.address),
      ...(earlier && { earlier }),
    };
    return [
      ...(push?.config ? checks.push(push.config, context) : []).map((finding) => ({
        ...finding,
        half: 'push' as const,
      })),
      ...scheduleFindings(schedules.push, 'push'),
      ...(pull?.config ? checks.pull(pull.config, context) : []).map((finding) => ({
        ...finding,
        half: 'pull' as const,
      })),
      ...scheduleFindings(schedules.pull, 'pull'),
    ];
  }

  private async resolveUnits(): Promise<void> {
    const { push, pull } = this.reader.current;
    const ids = [
      ...(push?.config?.udSyncScopeConfigs ?? []).flatMap(({ sourceScopes }) => sourceScopes ?? []),
      pull?.config?.udSyncScopeConfig?.targetScope ?? '',
      ...(push?.config?.udSyncScopeConfigs ?? []).map(({ targetScope }) => targetScope ?? ''),
    ].filter((id) => id.startsWith('ou_'));
    if (ids.length === 0) {
      return;
    }
    const signal = AbortSignal.any([this.abort.signal, this.session.signal]);
    try {
      const { configurations } = this.session;
      const reading = [push?.readAt, pull?.readAt].join('/');
      this.units = await configurations.units(this.address, [...new Set(ids)], reading, signal);
    } catch (error) {
      if (!isCancelled(error)) {
        throw error;
      }
    }
  }
}

function scheduleFindings(
  schedule: ScheduleReading | undefined,
  half: 'push' | 'pull',
): PlacedFinding[] {
  return (schedule?.problems ?? []).map(({ rule, severity, message, suggestion }) => ({
    rule,
    severity,
    field:
      schedule?.kind === 'time'
        ? 'periodicSyncConfig.periodicSyncTimes'
        : 'periodicSyncConfig.periodicSyncCron',
    message,
    ...(suggestion !== undefined && { suggestion }),
    reference: 'Quartz CronExpression',
    half,
  }));
}
