import type { Endpoint } from '../../api/endpoint';
import type { KeySource } from '../../api/serviceCalls';
import type { Account } from '../../model/connections/account';
import type { Region } from '../../model/resources/region';
import { withClient, type ServiceEnvironment } from './openClient';

/** Region offered when no instance was found anywhere: where most instances live. */
const usualRegion = 'cn-hangzhou';

/**
 * Tries keys before they are stored: who they belong to, which regions there are, and whether they may list instances.
 * Each step throws the `ApiError` of its call, which says what is wrong with the keys.
 */
export class SignIn {
  constructor(
    private readonly environment: ServiceEnvironment,
    private readonly home: Endpoint,
  ) {}

  identify(
    keys: KeySource,
    signal?: AbortSignal,
  ): Promise<{ account: Account; regions: Region[] }> {
    return withClient(this.environment, keys, { home: this.home, regions: [] }, async (client) => ({
      account: await client.callerIdentity(signal),
      regions: await client.listRegions(signal),
    }));
  }

  /**
   * Number of instances per region, without those regions that could not be asked. Throws the first failure when none
   * could: then the keys may not list instances, or nothing can be reached.
   */
  countInstances(
    keys: KeySource,
    regions: readonly Region[],
    signal?: AbortSignal,
  ): Promise<Map<string, number>> {
    return withClient(this.environment, keys, { home: this.home, regions }, async (client) => {
      const answers = await Promise.allSettled(
        regions.map(async ({ id }) => {
          const { items, total } = await client.listInstances(id, undefined, signal);
          return [id, total ?? items.length] as const;
        }),
      );
      const counts = answers.flatMap((answer) =>
        answer.status === 'fulfilled' ? [answer.value] : [],
      );
      const failed = answers.find((answer) => answer.status === 'rejected');
      if (failed && counts.length === 0) {
        throw failed.reason;
      }
      return new Map(counts);
    });
  }

  /** Regions a new connection starts with: those that hold instances, else the usual one. */
  static proposed(regions: readonly Region[], counts: ReadonlyMap<string, number>): Region[] {
    const used = regions.filter(({ id }) => (counts.get(id) ?? 0) > 0);
    return used.length > 0 ? used : regions.filter(({ id }) => id === usualRegion);
  }
}
