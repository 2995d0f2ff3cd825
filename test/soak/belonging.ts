import { formatMoment } from '../../src/model/text/formatTime';
import { jobMoment } from '../../src/model/jobs/jobWords';
import { instanceName, nameOr, providerName } from '../../src/model/resources/names';
import type { Instance } from '../../src/model/resources/instance';
import type { DrawnRow } from '../e2e/harness/tree';
import type { Emulator, Identity } from '../emulator/start';
import { FakeClock } from '../support/fakeClock';
import { listInstances } from '../support/lookups';
import { serviceOn } from '../support/serviceOn';

/** What a target or an instance has to show below it. */
interface Targets {
  providers: string[];
  applications: string[];
  /** When jobs began, as rows say it, by the name of their target; all of them under the empty name. */
  moments: Map<string, Set<string>>;
}

const jobRow = /^Job of (.+?), (Succeeded|Failed|Partially succeeded|Running|Pending)\b/;

/** Says which rows of a tree cannot be right, judged by what the service answers when it is asked without the tree. */
export class Belonging {
  private readonly instances = new Map<string, Targets>();

  constructor(
    private readonly emulator: Emulator,
    private readonly identity: Identity['note'],
    /** Language of the window. */
    private readonly locale = 'en',
  ) {}

  /** Asks for everything again; what was there before stays right, because a list may not have been read since. */
  async learn(): Promise<void> {
    const { emulator, identity } = this;
    const clock = new FakeClock(Date.now());
    const service = await serviceOn(emulator, { identity, clock });
    try {
      const instances = await listInstances(service);
      await Promise.all(
        instances.map((instance) => this.learnOf(service.session.client, instance)),
      );
    } finally {
      service.dispose();
    }
  }

  /** What is wrong with the rows, as sentences; none for rows that are as they should be. */
  complaints(rows: readonly DrawnRow[], filter?: string): string[] {
    if (rows.length === 0) return ['There is no row.'];
    return [
      ...sameNames('The view', rows, [...this.instances.keys()]),
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

  private async learnOf(
    client: Awaited<ReturnType<typeof serviceOn>>['session']['client'],
    instance: Instance,
  ): Promise<void> {
    const [providers, applications] = await Promise.all([
      client.listIdentityProviders(instance),
      client.listApplications(instance),
    ]);
    const moments =
      this.instances.get(instanceName(instance))?.moments ?? new Map<string, Set<string>>();
    const note = (target: string, moment: string) =>
      moments.set(target, (moments.get(target) ?? new Set()).add(moment));
    const style = { locale: this.locale, thisYear: new Date().getFullYear() };
    const targets = [
      ...providers.items.map((each) => ({
        ...{ type: 'identity_provider', id: each.identityProviderId, name: providerName(each) },
      })),
      ...applications.items.map((each) => ({
        ...{ type: 'application', id: each.applicationId },
        name: nameOr(each.applicationName, each.applicationId),
      })),
    ];
    const queries = targets.flatMap(({ type, id, name }) =>
      [undefined, 'failed'].map((status) => ({
        name,
        query: { targetType: type, targetIds: [id], pageSize: 100, ...(status && { status }) },
      })),
    );
    await Promise.all(
      queries.map(async ({ name, query }) => {
        for (const job of (await client.listJobs(instance, query)).items) {
          const moment = jobMoment(job);
          if (moment === undefined) continue;
          note(name, formatMoment(moment, style));
          note('', formatMoment(moment, style));
        }
      }),
    );
    this.instances.set(instanceName(instance), {
      providers: providers.items.map(providerName),
      applications: applications.items.map((each) =>
        nameOr(each.applicationName, each.applicationId),
      ),
      moments,
    });
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
  const rest = row.rows.filter(({ name }) => !/^(Configuration|Load more)(,|$)/.test(name));
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
