import type { JobQuery } from '../../src/api/jobs/jobQuery';
import { formatMoment } from '../../src/model/text/formatTime';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { instanceName, nameOr, providerName } from '../../src/model/resources/names';
import type { Instance } from '../../src/model/resources/instance';
import type { DrawnRow } from '../e2e/harness/tree';
import type { Emulator, Identity } from '../emulator/start';
import { FakeClock } from '../support/fakeClock';
import { listInstances } from '../support/lookups';
import { serviceOn, type Service } from '../support/serviceOn';

/** What a target or an instance has to show below it. */
interface Targets {
  providers: string[];
  applications: string[];
  /** When jobs began, as rows say it, by the name of their target; all of them under the empty name. */
  moments: Map<string, Set<string>>;
}

type Client = Service['session']['client'];

/** When it began and its status, as the row of a job says them. */
const jobRow = /^Job of (.+? \d\d:\d\d), ([^,]+)/;

/** A day of a long list, with how many jobs it holds. */
const dayRow = /, [\d,]+ jobs?(, |$)/;

/** Says which rows of a tree cannot be right, judged by what the service answers when it is asked without the tree. */
export class Belonging {
  private readonly instances = new Map<string, Targets>();
  /** Names of targets by their ids. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly emulator: Emulator,
    private readonly identity: Identity['note'],
    /** Language of the window. */
    private readonly locale = 'en',
  ) {}

  /** Asks for all there is, a hundred jobs of each target. */
  learn(): Promise<void> {
    return this.ask(async (client, instance) => {
      const targets = await this.learnTargets(client, instance);
      const queries = targets.flatMap(({ type, id }) =>
        [undefined, 'failed'].map((status) => ({
          ...{ targetType: type, targetIds: [id], pageSize: 100 },
          ...(status && { status }),
        })),
      );
      for (const query of queries) await this.learnJobs(client, instance, query);
    });
  }

  /** Asks for jobs that have begun since; what was there before stays right, since a list may not have been read again. */
  learnNewest(): Promise<void> {
    return this.ask((client, instance) => this.learnJobs(client, instance, { pageSize: 100 }));
  }

  /** What is wrong with the rows, as sentences; none for rows that are as they should be. */
  complaints(rows: readonly DrawnRow[], filter?: string): string[] {
    if (rows.length === 0) return ['There is no row.'];
    // What cannot be unfolded says something about the instances: the summary, and names of regions.
    const instances = rows.filter(({ isUnfolded }) => isUnfolded !== undefined);
    return [
      ...sameNames('The view', instances, [...this.instances.keys()]),
      ...rows.filter(({ isUnfolded }) => isUnfolded).flatMap((row) => this.below(row, filter)),
    ];
  }

  private below(instance: DrawnRow, filter?: string): string[] {
    const name = [...this.instances.keys()].find((each) => isNamed(instance, each));
    const known = name === undefined ? undefined : this.instances.get(name);
    if (!known) return [`${instance.name} is no instance.`];
    const jobsOf = (row: DrawnRow, target: string) =>
      row.isUnfolded ? jobsBelong(row, known.moments.get(target) ?? new Set(), filter) : [];
    return [
      ...sameNames(instance.name, instance.rows, [...known.providers, 'Applications', 'All jobs']),
      ...instance.rows.flatMap((row) => {
        if (isNamed(row, 'All jobs')) return jobsOf(row, '');
        if (isNamed(row, 'Applications'))
          return row.isUnfolded
            ? [
                ...sameNames(
                  `Applications of ${name}`,
                  row.rows,
                  known.applications.length > 0 ? known.applications : ['No applications'],
                ),
                ...row.rows.flatMap((each) => jobsOf(each, nameAmong(known.applications, each))),
              ]
            : [];
        return jobsOf(row, nameAmong(known.providers, row));
      }),
    ];
  }

  private async ask(of: (client: Client, instance: Instance) => Promise<void>): Promise<void> {
    const { emulator, identity } = this;
    const service = await serviceOn(emulator, { identity, clock: new FakeClock(Date.now()) });
    try {
      for (const instance of await listInstances(service))
        await of(service.session.client, instance);
    } finally {
      service.dispose();
    }
  }

  private async learnTargets(client: Client, instance: Instance) {
    const { items: providers } = await client.listIdentityProviders(instance);
    const { items: applications } = await client.listApplications(instance);
    const targets = [
      ...providers.map((each) => ({
        ...{ type: 'identity_provider', id: each.identityProviderId, name: providerName(each) },
      })),
      ...applications.map((each) => ({
        ...{ type: 'application', id: each.applicationId },
        name: nameOr(each.applicationName, each.applicationId),
      })),
    ];
    const namesOf = (type: string) =>
      targets.filter((each) => each.type === type).map(({ name }) => name);
    targets.forEach(({ id, name }) => this.names.set(id, name));
    this.instances.set(instanceName(instance), {
      providers: namesOf('identity_provider'),
      applications: namesOf('application'),
      moments: new Map(),
    });
    return targets;
  }

  private async learnJobs(client: Client, instance: Instance, query: JobQuery): Promise<void> {
    const { moments } = this.instances.get(instanceName(instance))!;
    const style = { locale: this.locale, thisYear: new Date().getFullYear() };
    for (const job of (await client.listJobs(instance, query)).items) {
      const began = jobMoment(job);
      if (began === undefined) continue;
      for (const target of ['', this.names.get(job.targetId) ?? job.targetId]) {
        moments.set(target, (moments.get(target) ?? new Set()).add(formatMoment(began, style)));
      }
    }
  }
}

function isNamed({ name }: DrawnRow, label: string): boolean {
  return name === label || name.startsWith(`${label}, `);
}

function nameAmong(names: readonly string[], row: DrawnRow): string {
  return names.find((each) => isNamed(row, each)) ?? row.name;
}

function sameNames(
  parent: string,
  rows: readonly DrawnRow[],
  expected: readonly string[],
): string[] {
  const isSame =
    rows.length === expected.length &&
    expected.every((name) => rows.filter((row) => isNamed(row, name)).length === 1);
  const are = rows.map(({ name }) => name).join(' | ') || 'nothing';
  return isSame ? [] : [`${parent} has below it: ${are}; expected: ${expected.join(' | ')}.`];
}

/** Jobs of the target, at least one where it has some, and none that the filter leaves out. */
function jobsBelong(row: DrawnRow, moments: ReadonlySet<string>, filter?: string): string[] {
  const shown = row.rows.flatMap((each) => (dayRow.test(each.name) ? each.rows : each));
  const rest = shown.filter(({ name }) => !/^(Configuration|Load more)(,|$)/.test(name));
  const wrong = rest.filter(({ name }) => {
    const [, moment, status] = jobRow.exec(name) ?? [];
    return moment === undefined
      ? !/^No jobs/.test(name)
      : !moments.has(moment) || (filter !== undefined && status !== filter);
  });
  const isEmpty =
    rest.length === 0 || (rest.length > 1 && rest.some(({ name }) => /^No/.test(name)));
  const saysNone = rest.length === 1 && /^No jobs/.test(rest[0]!.name);
  return [
    ...(isEmpty ? [`${row.name} has no jobs below it.`] : []),
    ...(saysNone && filter === undefined && moments.size > 0 ? [`${row.name} has jobs.`] : []),
    ...wrong.map(({ name }) => `${name} does not belong below ${row.name}.`),
  ];
}
