import type { Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { DateStyle } from '../../model/text/formatTime';
import { assess } from '../../model/health/health';
import type { Unread, Verdict } from '../../model/health/verdict';
import type { DueTimes } from '../../model/health/dueTimes';
import { readHealthSettings, type HealthSettings } from '../../model/health/healthSettings';
import {
  healthSummary,
  instanceHealth,
  type HealthSummary,
  type InstanceHealth,
} from '../../model/health/healthSummary';
import { rowOfRuns, type HealthRow } from '../../model/health/healthRow';
import { providerDirections } from '../../model/resources/identityProvider';
import type { Direction } from '../../model/resources/direction';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey, instanceOf, refKey } from '../../model/resources/resourceRef';
import { instanceName, nameOr } from '../../model/resources/names';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';
import type { ScheduleZone } from '../../model/configuration/schedule/scheduleZone';
import type { Checks } from '../configuration/checks';
import type { ScheduleZones } from '../configuration/scheduleZones';
import {
  configurationOf,
  healthInput,
  needsOfConfiguration,
  switchesOf,
  unreadDirections,
  type HealthTarget,
} from './healthInput';
import { hasFreshRuns, knownRuns, type KnownRuns } from '../jobs/knownRuns';
import { seenIds, type Seen, type SeenRuns } from '../jobs/seenRuns';
import type { JobSummary } from '../../model/jobs/job';
import type { PagedList } from '../resources/pagedList';
import type { ResourceCache } from '../resources/resourceCache';
import type { Session, Sessions } from '../connections/session';

/** What health is told from outside. */
export interface HealthEnvironment {
  clock: Clock;
  /** Lines the user drew elsewhere; asked again when everything is judged anew. */
  settings: () => Partial<HealthSettings>;
  /** How sentences write dates. */
  dates: () => DateStyle;
  /** Zone of an instance's schedules, which the service does not state. */
  zones: Pick<ScheduleZones, 'of' | 'onDidChange'>;
  /** Runs that somebody has looked at. */
  seen: Pick<SeenRuns, 'of' | 'onDidChange'>;
  /** Loaded when a schedule is to be worked out for the first time. */
  checks: () => Promise<Checks>;
}

/** What has to be read for the verdict of a target to be final, and of now. */
export interface Missing {
  runs: boolean;
  /** Directions whose configuration is wanted. */
  directions: readonly Direction[];
}

interface Kept {
  /** Of jobs: those of the instance, and those of the target. */
  lists: readonly PagedList<JobSummary>[];
  /** What the row was made of: as long as all are the same, so is the row. */
  parts: readonly unknown[];
  row: HealthRow | undefined;
}

/** All of an instance, as long as nothing of it changes. */
interface Judged {
  /** By the id of the target, with the provider that it was made for. */
  byTarget: Map<string, { provider: HealthTarget['provider']; row: HealthRow | undefined }>;
  targets?: readonly HealthTarget[];
  rows?: readonly HealthRow[];
  health?: InstanceHealth | undefined;
  isRead?: boolean;
  zone?: ScheduleZone;
}

/**
 * Our own verdict of every target of the session. It is made of the 30 newest runs of the target and, where that can
 * matter, its configuration, whatever list or page they were read for; until all of that is here it is provisional. Makes
 * no call itself: a {@link ReadingPlan} names those that are wanted.
 */
export class Health implements Disposable {
  private readonly store = new DisposableStore();
  private readonly followed = this.store.add(new MutableDisposable<Disposable>());
  private readonly didChange = this.store.add(new Emitter<InstanceRef | undefined>());
  /** Verdicts of an instance, or all of them, may be others now. */
  readonly onDidChange = this.didChange.event;
  private checks: Checks | undefined;
  private loading: Promise<void> | undefined;
  private lines: Partial<HealthSettings> | undefined;
  private kept = new Map<string, Kept>();
  /** By instance; dropped when something of the instance changes. */
  private readonly judged = new Map<string, Judged>();

  constructor(
    private readonly sessions: Sessions,
    private readonly environment: HealthEnvironment,
  ) {
    this.store.add(sessions.onDidChange((session) => this.follow(session)));
    this.store.add(environment.zones.onDidChange(() => this.reconsider()));
    this.store.add(environment.seen.onDidChange(() => this.judgeAgain()));
    this.follow(sessions.current);
  }

  dispose(): void {
    this.store.dispose();
    this.kept.clear();
  }

  /** Everything is judged anew: the lines, the language or the zone changed. */
  reconsider(): void {
    this.lines = undefined;
    this.kept.clear();
    this.judgeAgain();
  }

  /** Rows whose parts are others are made anew. */
  private judgeAgain(): void {
    this.judged.clear();
    this.didChange.fire(undefined);
  }

  private get settings(): Partial<HealthSettings> {
    return (this.lines ??= this.environment.settings());
  }

  /** Targets of an instance that are known: providers that synchronize, and applications that have jobs. No call. */
  targets(instance: InstanceRef): readonly HealthTarget[] {
    const cache = this.sessions.current?.cache;
    return cache ? (this.judgedOf(instance).targets ??= findTargets(cache, instance)) : [];
  }

  /** Everything the health page shows of an instance's targets; a row that is as it was is the same object. No call. */
  rows(instance: InstanceRef): readonly HealthRow[] {
    return (this.judgedOf(instance).rows ??= this.targets(instance).flatMap(
      (target) => this.row(instance, target) ?? [],
    ));
  }

  /** Verdict of a target; `undefined` while no list that could tell was read. No call. */
  verdict(instance: InstanceRef, target: HealthTarget): Verdict | undefined {
    return this.row(instance, target)?.verdict;
  }

  /** Everything the health page shows of a target; `undefined` while no list that could tell was read. No call. */
  row(instance: InstanceRef, target: HealthTarget): HealthRow | undefined {
    const session = this.sessions.current;
    if (!session) {
      return undefined;
    }
    const { byTarget } = this.judgedOf(instance);
    const known = byTarget.get(target.id);
    if (known && known.provider === target.provider) {
      return known.row;
    }
    const row = this.keptRow(session, instance, target);
    byTarget.set(target.id, { provider: target.provider, row });
    return row;
  }

  /** The worst of an instance's targets; `undefined` while nothing of it was read. No call. */
  ofInstance(instance: InstanceRef): InstanceHealth | undefined {
    const judged = this.judgedOf(instance);
    if (!('health' in judged)) {
      judged.health = instanceHealth(this.rows(instance));
    }
    return judged.health;
  }

  /** Whether everything that the verdicts of an instance rest on was read. No call. */
  isRead(instance: InstanceRef): boolean {
    const cache = this.sessions.current?.cache;
    if (!cache) {
      return false;
    }
    const judged = this.judgedOf(instance);
    const providers = cache.providers(instance);
    return (judged.isRead ??=
      providers.readAt !== undefined &&
      !providers.hasMore &&
      cache.newestJobs(instance).readAt !== undefined &&
      this.targets(instance).every(
        (target) => this.verdict(instance, target)?.coverage === 'final',
      ));
  }

  /** What is known of the health of the connection in use. No call. */
  summary(): HealthSummary {
    const lists = this.sessions.current?.cache.listsOf('instances') ?? [];
    const instances = lists.flatMap(({ list }) => list.items);
    return healthSummary(
      instances.flatMap((instance) => this.ofInstance(instance) ?? []),
      {
        read: instances.filter((instance) => this.isRead(instance)).length,
        of: instances.length,
      },
    );
  }

  /** What of a target is to be read; what was read before it was asked to be read anew counts as not read. No call. */
  missing(instance: InstanceRef, target: HealthTarget): Missing {
    const session = this.sessions.current;
    if (!session) {
      return { runs: false, directions: [] };
    }
    const { cache, configurations } = session;
    const needs = needsOfConfiguration(
      target,
      knownRuns(cache, instance, target) ?? { runs: [] },
      this.settings,
    );
    return {
      runs: !hasFreshRuns(cache, instance, target),
      directions: needs.length > 0 ? unreadDirections(configurations, instance, target, true) : [],
    };
  }

  /** Loads the library behind schedules, without which no verdict with a schedule is final. Never rejects. */
  async loadChecks(): Promise<void> {
    // Taken over again, it would have everything judged anew.
    if (this.checks) {
      return;
    }
    this.loading ??= this.environment
      .checks()
      .then(
        (checks) => {
          this.checks = checks;
          this.judgeAgain();
        },
        // The next verdict that wants it tries again.
        () => {},
      )
      .finally(() => {
        this.loading = undefined;
      });
    await this.loading;
  }

  private follow(session: Session | undefined): void {
    this.kept.clear();
    this.judged.clear();
    const following = new DisposableStore();
    if (session) {
      const tell = (at: InstanceRef, targetIds?: readonly string[]) => {
        this.forget(at, targetIds);
        this.didChange.fire(instanceOf(at));
      };
      following.add(session.cache.onDidChange((at) => tell(at)));
      following.add(session.cache.onDidRead((news) => tell(news, news.targetIds)));
      following.add(session.configurations.onDidRead((ref) => tell(ref, [ref.id])));
      // Rows that are no longer there are nobody's news, and names of instances stand in the rows of all of them.
      following.add(
        session.cache.onDidChangeList((at) => (at ? this.forget(at) : this.judged.clear())),
      );
    }
    this.followed.value = following;
    this.didChange.fire(undefined);
  }

  /** What was found of an instance is of the past; where only some targets changed, the others are as they were. */
  private forget(at: InstanceRef, targetIds?: readonly string[]): void {
    const key = instanceKey(at);
    const judged = this.judged.get(key);
    this.judged.delete(key);
    if (judged && targetIds) {
      const { byTarget, targets, zone } = judged;
      targetIds.forEach((id) => byTarget.delete(id));
      this.judged.set(key, { byTarget, ...(targets && { targets }), ...(zone && { zone }) });
    }
  }

  private judgedOf(instance: InstanceRef): Judged {
    const key = instanceKey(instance);
    let judged = this.judged.get(key);
    if (!judged) {
      judged = { byTarget: new Map() };
      this.judged.set(key, judged);
    }
    return judged;
  }

  private keptRow(
    session: Session,
    instance: InstanceRef,
    target: HealthTarget,
  ): HealthRow | undefined {
    const { cache, configurations } = session;
    const { settings } = this;
    const ref = { ...instanceOf(instance), kind: 'identityProvider', id: target.id } as const;
    const key = refKey(ref);
    const kept = this.kept.get(key);
    const lists = kept?.lists ?? [cache.newestJobs(instance), cache.jobs({ instance, target }, {})];
    const parts = [
      ...lists.flatMap(partsOf),
      cache.runsOf(instance, target.id),
      target.provider,
      configurations.known(ref),
      // Most targets have no schedule that was read: to them it is no news that schedules can be worked out.
      configurationOf(configurations, instance, target).config?.periodicSyncConfig && this.checks,
      settings,
      target.provider ? undefined : cache.nameOf(target.id),
      this.seen(session, instance, target),
    ];
    if (kept?.parts.every((part, index) => part === parts[index]) === true) {
      return kept.row;
    }
    const known = knownRuns(cache, instance, target);
    const row = known && this.makeRow(session, instance, target, known, settings);
    this.kept.set(key, { lists, parts, row });
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
    const { runs } = known;
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
      loading: false,
    };
  }

  /** Verdict of runs that were read elsewhere, with whatever else is known of the target. No call. */
  judge(session: Session, instance: InstanceRef, target: HealthTarget, known: KnownRuns): Verdict {
    const { settings } = this;
    const { config, pull } = configurationOf(session.configurations, instance, target);
    const switches = switchesOf(target.provider, config);
    const isScheduled = switches.periodicSyncStatus === 'enabled';
    const by = (this.judgedOf(instance).zone ??= this.environment.zones.of(
      session.connection.id,
      instance,
    ));
    const due = isScheduled ? this.dueTimes(config, known.readAt, settings, by) : undefined;
    const opened = seenIds(this.seen(session, instance, target), known.runs);
    const thresholds = pull?.pullProtectedRule;
    const dates = this.environment.dates();
    const unread = this.unread(session, instance, target, known);
    return assess(
      healthInput(target, known, {
        ...switches,
        schedule: due,
        thresholds,
        unread,
        opened,
        settings,
        dates,
      }),
    );
  }

  private unread(
    { configurations }: Session,
    instance: InstanceRef,
    target: HealthTarget,
    known: KnownRuns,
  ): Unread[] {
    const { config } = configurationOf(configurations, instance, target);
    const { periodicSyncStatus } = switchesOf(target.provider, config);
    const isUnread =
      // Without its list not even the directions of a provider are known.
      (target.type === 'identity_provider' && !target.provider) ||
      unreadDirections(configurations, instance, target).length > 0;
    const wantsDates = periodicSyncStatus === 'enabled' && config?.periodicSyncConfig !== undefined;
    return [
      ...(known.isHeld ? [] : (['runs'] as const)),
      ...(isUnread
        ? needsOfConfiguration(target, known, this.settings)
        : wantsDates && !this.checks
          ? (['schedule'] as const)
          : []),
    ];
  }

  /** Due times, once the library behind schedules is here; the verdict does not wait for it. */
  private dueTimes(
    config: PullConfiguration | PushConfiguration | undefined,
    now: number,
    settings: Partial<HealthSettings>,
    by: ScheduleZone,
  ): DueTimes | undefined {
    if (!config?.periodicSyncConfig) {
      return undefined;
    }
    if (!this.checks) {
      void this.loadChecks();
      return undefined;
    }
    const { graceMinutes } = readHealthSettings(settings);
    return this.checks.dueTimes(config.periodicSyncConfig, { by, now, graceMinutes });
  }

  private seen(session: Session, instance: InstanceRef, { id }: HealthTarget): Seen | undefined {
    return this.environment.seen.of(session.connection.id, { ...instanceOf(instance), id });
  }
}

/** What of a list a row is made of. */
function partsOf({ items, readAt, hasMore }: PagedList<JobSummary>): unknown[] {
  return [items, readAt, hasMore];
}

function findTargets(cache: ResourceCache, instance: InstanceRef): HealthTarget[] {
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
