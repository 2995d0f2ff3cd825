import { maxPageSize, type EiamClient } from '../../api/eiamClient';
import { BoundedMap } from '../../base/boundedMap';
import type { Clock } from '../../base/clock';
import { Emitter } from '../../base/event';
import type { Application } from '../../model/resources/application';
import type { IdentityProvider } from '../../model/resources/identityProvider';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import { instanceKey, refKey } from '../../model/resources/resourceRef';
import type { Job, JobSummary } from '../../model/jobs/job';
import { periodStart, type JobListFilter } from '../../model/jobs/jobFilter';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import type { RunWindow } from '../jobs/runWindow';
import { PagedList, type AnyList, type PagedListOptions } from './pagedList';

/** Which jobs: of one target, or of the whole instance. */
export interface JobScope {
  instance: InstanceRef;
  target?: { type: 'identity_provider' | 'application'; id: string };
}

/** Kinds of lists, and what their rows are. */
export interface ListKinds {
  instances: Instance;
  providers: IdentityProvider;
  applications: Application;
  newest: JobSummary;
  jobs: JobSummary;
}

/** A list that was asked for, and where its rows are from. */
export interface PlacedList<T> extends InstanceRef {
  list: PagedList<T>;
}

/** Something of an instance was read. */
export interface ReadNews extends InstanceRef {
  /** Of these targets alone; absent when it can matter to any. */
  targetIds?: readonly string[];
}

/** A newer state of a job than any list has read. */
export interface JobNews extends InstanceRef {
  job: JobSummary;
}

/** Runs of a target that were read beside the lists. */
export interface ReadRuns {
  readonly window: RunWindow;
  /** They are to be read again. */
  isStale: boolean;
}

const none: readonly ReadRuns[] = [];

const jobsKey = ({ instance, target }: JobScope, filter: JobListFilter) =>
  `jobs/${instanceKey(instance)}/${target?.id ?? ''}/${JSON.stringify(filter)}`;
const jobId = (job: JobSummary) => job.synchronizationJobId;

/**
 * What one connection has seen of the service, each part read when it is first asked for and kept until it is
 * refreshed. Belongs to one session, so data of one connection cannot show under another.
 */
export class ResourceCache {
  private readonly didChange = new Emitter<InstanceRef>();
  /** Rows of an instance changed without anybody asking: a job that is being followed moved on. */
  readonly onDidChange = this.didChange.event;

  private readonly didChangeList = new Emitter<InstanceRef | undefined>();
  /** A list of an instance, or one of instances, is not as it was: its rows, its error, or that it is being read. */
  readonly onDidChangeList = this.didChangeList.event;
  private readonly didRead = new Emitter<ReadNews>();
  /** Providers, applications or jobs of an instance arrived, because somebody asked for them. */
  readonly onDidRead = this.didRead.event;
  private readonly didNote = new Emitter<JobNews>();
  /** A job was read by itself, whether a list shows it or not. */
  readonly onDidNote = this.didNote.event;
  private readonly didInvalidate = new Emitter<InstanceRef | undefined>();
  /** What was read of an instance, or of the whole connection, is not to be relied on any more. */
  readonly onDidInvalidate = this.didInvalidate.event;

  private readonly lists = new Map<string, AnyList>();
  private readonly runs = new Map<string, readonly ReadRuns[]>();
  private readonly names = new BoundedMap<string, string>(2000);

  constructor(
    private readonly client: EiamClient,
    readonly clock: Clock,
    /** Jobs a page. */
    readonly pageSize: number,
    private readonly signal: AbortSignal,
  ) {}

  dispose(): void {
    this.didChange.dispose();
    this.didChangeList.dispose();
    this.didRead.dispose();
    this.didNote.dispose();
    this.didInvalidate.dispose();
    this.lists.clear();
    this.runs.clear();
    this.names.clear();
  }

  instances(region: string): PagedList<Instance> {
    return this.list(
      `instances/${region}`,
      (row) => row.instanceId,
      (cursor) => this.client.listInstances(region, cursor, this.signal),
      undefined,
      true,
    );
  }

  providers(instance: InstanceRef): PagedList<IdentityProvider> {
    return this.list(
      `providers/${instanceKey(instance)}/`,
      (row) => row.identityProviderId,
      async (cursor) => {
        const page = await this.client.listIdentityProviders(instance, cursor, this.signal);
        for (const { identityProviderId, identityProviderName } of page.items) {
          this.names.set(identityProviderId, identityProviderName);
        }
        return page;
      },
      instance,
      true,
    );
  }

  applications(instance: InstanceRef): PagedList<Application> {
    return this.list(
      `applications/${instanceKey(instance)}/`,
      (row) => row.applicationId,
      async (cursor) => {
        const page = await this.client.listApplications(instance, cursor, this.signal);
        for (const { applicationId, applicationName } of page.items) {
          this.names.set(applicationId, applicationName);
        }
        return page;
      },
      instance,
      true,
    );
  }

  /** The newest jobs of an instance: one call that gives every target its last run. */
  newestJobs(instance: InstanceRef): PagedList<JobSummary> {
    return this.list(
      `newest/${instanceKey(instance)}/`,
      jobId,
      (cursor) => this.readJobs({ instance }, {}, maxPageSize, cursor),
      instance,
    );
  }

  jobs(scope: JobScope, filter: JobListFilter): PagedList<JobSummary> {
    const key = jobsKey(scope, filter);
    // The period counts back from the first page, so that all pages answer the same question.
    let asked = filter;
    let startTime: number | undefined;
    return this.list(
      key,
      jobId,
      (cursor) => {
        if (cursor === undefined) {
          asked = filter;
          startTime =
            filter.day?.from ?? (filter.period && periodStart(filter.period, this.clock.now()));
        }
        return this.readJobs(scope, asked, this.pageSize, cursor, startTime);
      },
      scope.instance,
    );
  }

  /** What was read of a target's newest runs beside the lists, the latest first; no call. */
  runsOf(instance: InstanceRef, targetId: string): readonly ReadRuns[] {
    return this.runs.get(refKey({ ...instance, id: targetId })) ?? none;
  }

  /** Takes over what was read of targets' newest runs beside the lists, by the ids of the targets. */
  keepRuns(instance: InstanceRef, read: ReadonlyMap<string, readonly ReadRuns[]>): void {
    read.forEach((runs, id) => this.runs.set(refKey({ ...instance, id }), runs));
    this.didRead.fire({ ...instance, targetIds: [...read.keys()] });
  }

  /**
   * Newest known run of a target, from {@link newestJobs} or its own list, whichever was read later, else from what was
   * read beside them; no call.
   */
  lastRun(instance: InstanceRef, target: NonNullable<JobScope['target']>): JobSummary | undefined {
    const newest = this.newestJobs(instance);
    const own = this.lists.get(jobsKey({ instance, target }, {})) as
      PagedList<JobSummary> | undefined;
    const [first] = own?.items ?? [];
    return first && (own?.readAt ?? 0) >= (newest.readAt ?? 0)
      ? first
      : (newest.items.find((job) => job.targetId === target.id) ??
          first ??
          this.runsOf(instance, target.id)[0]?.window.runs[0]);
  }

  /** Lists of a kind that were asked for, whatever is in them; for a list of instances the id is empty. No call. */
  listsOf<K extends keyof ListKinds>(kind: K): PlacedList<ListKinds[K]>[] {
    return [...this.lists].flatMap(([key, list]) => {
      const [of, region = '', instanceId = ''] = key.split('/');
      return of === kind
        ? [{ region, instanceId, list: list as PagedList<unknown> as PagedList<ListKinds[K]> }]
        : [];
    });
  }

  /** Why lists could not be read that nobody has asked to be read again since; no call. */
  get errors(): unknown[] {
    return [...this.lists.values()].flatMap(({ error, isStale }) =>
      error === undefined || isStale ? [] : [error],
    );
  }

  /** Jobs of a target that any list has read; no call. */
  knownJobs({ region, instanceId }: InstanceRef, targetId: string): JobSummary[] {
    const found = new Map<string, JobSummary>();
    for (const placed of [...this.listsOf('newest'), ...this.listsOf('jobs')]) {
      if (placed.region === region && placed.instanceId === instanceId) {
        for (const job of placed.list.items) {
          if (job.targetId === targetId) {
            found.set(job.synchronizationJobId, job);
          }
        }
      }
    }
    return [...found.values()];
  }

  /** Providers that any list has read, with their instances; no call. */
  knownProviders(): { instance: InstanceRef; provider: IdentityProvider }[] {
    return this.listsOf('providers').flatMap(({ region, instanceId, list }) =>
      list.items.map((provider) => ({ instance: { region, instanceId }, provider })),
    );
  }

  /** Name of a target or instance, if it was seen; no call. */
  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  /** Name of a job's target: what was seen, else one call that is remembered. */
  async targetName(
    instance: InstanceRef,
    job: Pick<Job, 'targetType' | 'targetId'>,
    signal?: AbortSignal,
  ): Promise<string | undefined> {
    const known = this.names.get(job.targetId);
    if (known !== undefined) {
      return known;
    }
    const name = await this.askName(instance, job, signal);
    if (name) {
      this.names.set(job.targetId, name);
    }
    return name;
  }

  /** Takes over names of an instance's applications that were read beside their list. */
  noteApplications(instance: InstanceRef, applications: readonly Application[]): void {
    applications.forEach((each) => this.names.set(each.applicationId, each.applicationName));
    this.didRead.fire(instance);
  }

  /** Takes over a name that was read elsewhere. */
  noteName(id: string, name: string): void {
    this.names.set(id, name);
  }

  /** Takes over a newer state of a job into every list that shows it. */
  note(instance: InstanceRef, job: Job): void {
    const summary = summarizeJob(job);
    const prefixes = [`newest/${instanceKey(instance)}/`, `jobs/${instanceKey(instance)}/`];
    let shown = false;
    for (const [key, list] of this.lists) {
      if (prefixes.some((prefix) => key.startsWith(prefix))) {
        shown = (list as PagedList<JobSummary>).replace(summary) || shown;
      }
    }
    if (shown) {
      this.didChange.fire(instance);
    }
    const { region, instanceId } = instance;
    this.didNote.fire({ region, instanceId, job: summary });
  }

  /** Everything of an instance, or of the connection, is read again when it is next asked for. */
  invalidate(instance?: InstanceRef): void {
    for (const [key, list] of this.lists) {
      if (!instance || key.includes(`/${instanceKey(instance)}/`)) {
        list.invalidate();
      }
    }
    for (const [key, read] of this.runs) {
      if (!instance || key.startsWith(`${instanceKey(instance)}/`)) {
        read.forEach((each) => (each.isStale = true));
      }
    }
    this.didInvalidate.fire(instance);
  }

  private async askName(
    instance: InstanceRef,
    { targetType, targetId }: Pick<Job, 'targetType' | 'targetId'>,
    signal: AbortSignal | undefined,
  ): Promise<string | undefined> {
    if (targetType === 'identity_provider') {
      const { value } = await this.client.getIdentityProvider(instance, targetId, signal);
      return value.identityProviderName;
    }
    if (targetType === 'application') {
      const { value } = await this.client.getApplication(instance, targetId, signal);
      return value.applicationName;
    }
    return undefined;
  }

  private async readJobs(
    { instance, target }: JobScope,
    filter: JobListFilter,
    pageSize: number,
    cursor: string | undefined,
    startTime?: number,
  ) {
    const page = await this.client.listJobs(
      instance,
      {
        targetType: target?.type ?? filter.targetType,
        targetIds: target && [target.id],
        status: filter.status,
        direction: filter.direction,
        startTime,
        // The bound is part of what it bounds.
        endTime: filter.day && filter.day.to - 1,
        pageSize,
      },
      cursor,
      this.signal,
    );
    return { ...page, items: page.items.map(summarizeJob) };
  }

  private list<T>(
    key: string,
    idOf: (row: T) => string,
    fetch: PagedListOptions<T>['fetch'],
    instance?: InstanceRef,
    isNumbered = false,
  ): PagedList<T> {
    const known = this.lists.get(key) as PagedList<T> | undefined;
    if (known) {
      return known;
    }
    const list = new PagedList<T>({
      fetch,
      idOf,
      clock: this.clock,
      isNumbered,
      onChange: () => this.didChangeList.fire(instance),
      ...(instance && { onRead: () => this.didRead.fire(instance) }),
    });
    this.lists.set(key, list);
    return list;
  }
}
