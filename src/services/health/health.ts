import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { DateStyle } from '../../model/text/formatTime';
import { assess, type Verdict } from '../../model/health/health';
import type { DueTimes } from '../../model/health/dueTimes';
import { readHealthSettings, type HealthSettings } from '../../model/health/healthSettings';
import { needsAttention, worstState, type VerdictState } from '../../model/health/verdictState';
import { rowOfRuns, type HealthRow } from '../../model/health/healthRow';
import { providerDirections } from '../../model/resources/identityProvider';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey, instanceOf, refKey } from '../../model/resources/resourceRef';
import { instanceName, nameOr } from '../../model/resources/names';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';
import type { Checks } from '../configuration/checks';
import { configurationOf, healthInput, switchesOf, type HealthTarget } from './healthInput';
import { knownRuns, type KnownRuns } from '../jobs/knownRuns';
import type { ResourceCache } from '../resources/resourceCache';
import type { Session, Sessions } from '../connections/session';

/** What health is told from outside. */
export interface HealthEnvironment {
  clock: Clock;
  /** Lines the user drew elsewhere; asked with each verdict. */
  settings: () => Partial<HealthSettings>;
  /** How sentences write dates. */
  dates: () => DateStyle;
  /** Zone of schedules, which the service does not state. */
  zone: () => string;
  /** Loaded when a schedule is to be worked out for the first time. */
  checks: () => Promise<Checks>;
}

/** The health of an instance in short. */
export interface InstanceHealth {
  /** The worst of its targets. */
  state: VerdictState;
  /** Targets that somebody should look at, of how many. */
  attention: number;
  targets: number;
}

interface Kept {
  /** What the row was made of: as long as all are the same, so is the row. */
  parts: readonly unknown[];
  row: HealthRow | undefined;
}

/** All of an instance, as long as nothing of it changes. */
interface Judged {
  targets?: readonly HealthTarget[];
  rows?: readonly HealthRow[];
  health?: InstanceHealth;
}

/**
 * Our own verdict of every target of the session, made of what is loaded: the two calls of an instance suffice for a
 * first one; jobs of the target, or its configuration, refine it once somebody has read them. Makes no call itself.
 */
export class Health implements Disposable {
  private readonly store = new DisposableStore();
  private readonly followed = this.store.add(new MutableDisposable<Disposable>());
  private readonly didChange = this.store.add(new Emitter<InstanceRef | undefined>());
  /** Verdicts of an instance, or all of them, may be others now. */
  readonly onDidChange = this.didChange.event;
  private checks: Checks | undefined;
  private loadingChecks = false;
  private kept = new Map<string, Kept>();
  /** By instance; dropped when something of the instance changes. */
  private readonly judged = new Map<string, Judged>();

  constructor(
    private readonly sessions: Sessions,
    private readonly environment: HealthEnvironment,
  ) {
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.follow(sessions.current);
  }

  dispose(): void {
    this.store.dispose();
    this.kept.clear();
  }

  /** Everything is judged anew: the lines, the language or the zone changed. */
  reconsider(): void {
    this.kept.clear();
    this.judged.clear();
    this.didChange.fire(undefined);
  }

  /** Targets of an instance that are known: providers that synchronize, and applications that have jobs. No call. */
  targets(instance: InstanceRef): readonly HealthTarget[] {
    const cache = this.sessions.current?.cache;
    return cache ? (this.judgedOf(instance).targets ??= this.findTargets(cache, instance)) : [];
  }

  /** Everything the health page shows of an instance's targets; a row that is as it was is the same object. No call. */
  rows(instance: InstanceRef): readonly HealthRow[] {
    const judged = this.judgedOf(instance);
    return (judged.rows ??= this.targets(instance).flatMap(
      (target) => this.row(instance, target) ?? [],
    ));
  }

  private findTargets(cache: ResourceCache, instance: InstanceRef): HealthTarget[] {
    const jobs = cache.newestJobs(instance).items;
    const providers = cache.providers(instance).items;
    const withRuns = new Set(jobs.map(({ targetId }) => targetId));
    const applications = new Set(
      jobs.filter(({ targetType }) => targetType === 'application').map(({ targetId }) => targetId),
    );
    return [
      ...providers
        .filter(
          (provider) =>
            providerDirections(provider).length > 0 || withRuns.has(provider.identityProviderId),
        )
        .map((provider): HealthTarget => ({
          type: 'identity_provider',
          id: provider.identityProviderId,
          provider,
        })),
      ...[...applications].map((id): HealthTarget => ({ type: 'application', id })),
    ];
  }

  /** Verdict of a target; `undefined` while no list that could tell was read. No call. */
  verdict(instance: InstanceRef, target: HealthTarget): Verdict | undefined {
    return this.row(instance, target)?.verdict;
  }

  /** Everything the health page shows of a target; `undefined` while no list that could tell was read. No call. */
  row(instance: InstanceRef, target: HealthTarget): HealthRow | undefined {
    const session = this.sessions.current;
    return session && this.keptRow(session, instance, target);
  }

  /** The worst of an instance's targets; `undefined` while nothing of it was read. No call. */
  ofInstance(instance: InstanceRef): InstanceHealth | undefined {
    const judged = this.judgedOf(instance);
    const states = judged.health ? [] : this.rows(instance).map(({ verdict }) => verdict.state);
    if (states.length > 0) {
      judged.health = {
        state: worstState(states),
        attention: states.filter(needsAttention).length,
        targets: states.length,
      };
    }
    return judged.health;
  }

  /** Targets that somebody should look at among all that were read in this session. No call. */
  attention(): Pick<InstanceHealth, 'attention' | 'targets'> {
    const lists = this.sessions.current?.cache.listsOf('providers') ?? [];
    const all = lists.flatMap((instance) => this.ofInstance(instance) ?? []);
    return {
      attention: all.reduce((sum, each) => sum + each.attention, 0),
      targets: all.reduce((sum, each) => sum + each.targets, 0),
    };
  }

  private follow(session: Session | undefined): void {
    this.kept.clear();
    this.judged.clear();
    const following = new DisposableStore();
    if (session) {
      const forget = (at: InstanceRef) => this.judged.delete(instanceKey(at));
      const tell = (at: InstanceRef) => {
        forget(at);
        this.didChange.fire(instanceOf(at));
      };
      following.add(session.cache.onDidChange(tell));
      following.add(session.cache.onDidRead(tell));
      following.add(session.configurations.onDidRead(tell));
      // Rows that are no longer there are nobody's news, and names of instances stand in the rows of all of them.
      following.add(session.cache.onDidChangeList((at) => (at ? forget(at) : this.judged.clear())));
    }
    this.followed.value = following;
    this.didChange.fire(undefined);
  }

  private judgedOf(instance: InstanceRef): Judged {
    const key = instanceKey(instance);
    let judged = this.judged.get(key);
    if (!judged) {
      judged = {};
      this.judged.set(key, judged);
    }
    return judged;
  }

  private keptRow(
    session: Session,
    instance: InstanceRef,
    target: HealthTarget,
  ): HealthRow | undefined {
    const { cache } = session;
    const { config } = configurationOf(session.configurations, instance, target);
    const newest = cache.newestJobs(instance);
    const own = cache.jobs({ instance, target }, {});
    const settings = this.environment.settings();
    const parts = [
      ...[newest.items, newest.readAt, newest.hasMore],
      ...[own.items, own.readAt, own.hasMore],
      target.provider,
      config,
      this.checks,
      JSON.stringify(settings),
      cache.nameOf(target.id),
      cache.nameOf(instance.instanceId),
    ];
    const key = refKey({ ...instanceOf(instance), id: target.id });
    const kept = this.kept.get(key);
    if (kept?.parts.every((part, index) => part === parts[index]) === true) {
      return kept.row;
    }
    const known = knownRuns(cache, instance, target);
    const row = known && this.makeRow(session, instance, target, known, settings);
    this.kept.set(key, { parts, row });
    return row;
  }

  private makeRow(
    session: Session,
    instance: InstanceRef,
    target: HealthTarget,
    known: KnownRuns,
    settings: Partial<HealthSettings>,
  ): HealthRow {
    const { cache } = session;
    const { provider } = target;
    const { runs, isRefined } = known;
    const verdict = this.judge(session, instance, target, known);
    const { config } = configurationOf(session.configurations, instance, target);
    const switches = switchesOf(provider, config);
    const described = cache
      .instances(instance.region)
      .items.find(({ instanceId }) => instanceId === instance.instanceId);
    return {
      region: instance.region,
      instanceId: instance.instanceId,
      instanceName: instanceName(described ?? { instanceId: instance.instanceId }),
      targetType: target.type,
      targetId: target.id,
      name: nameOr(provider?.identityProviderName ?? cache.nameOf(target.id), target.id),
      providerType: provider?.identityProviderType ?? '',
      verdict,
      ...rowOfRuns(runs, settings, switches.incrementalCallbackStatus === 'enabled'),
      ...(verdict.evidence.nextDue !== undefined && { nextDue: verdict.evidence.nextDue }),
      isRefined,
      loading: false,
    };
  }

  /** Verdict of runs that were read elsewhere, with whatever else is known of the target. No call. */
  judge(session: Session, instance: InstanceRef, target: HealthTarget, known: KnownRuns): Verdict {
    const settings = this.environment.settings();
    const { config, pull } = configurationOf(session.configurations, instance, target);
    const switches = switchesOf(target.provider, config);
    const isScheduled = switches.periodicSyncStatus === 'enabled';
    const due = isScheduled ? this.dueTimes(config, known.readAt, settings) : undefined;
    const thresholds = pull?.pullProtectedRule;
    const dates = this.environment.dates();
    return assess(
      healthInput(target, known, { ...switches, schedule: due, thresholds, settings, dates }),
    );
  }

  /** Due times, once the library behind schedules is here; the verdict does not wait for it. */
  private dueTimes(
    config: PullConfiguration | PushConfiguration | undefined,
    now: number,
    settings: Partial<HealthSettings>,
  ): DueTimes | undefined {
    if (!config?.periodicSyncConfig) {
      return undefined;
    }
    if (!this.checks) {
      void this.loadChecks();
      return undefined;
    }
    const { graceMinutes } = readHealthSettings(settings);
    const zone = this.environment.zone();
    return this.checks.dueTimes(config.periodicSyncConfig, { zone, now, graceMinutes });
  }

  private async loadChecks(): Promise<void> {
    if (this.loadingChecks) {
      return;
    }
    this.loadingChecks = true;
    try {
      this.checks = await this.environment.checks();
      this.reconsider();
    } catch {
      // Without it verdicts lack the schedule; the next one tries again.
      this.checks = undefined;
    } finally {
      this.loadingChecks = false;
    }
  }
}
