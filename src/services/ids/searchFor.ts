import { describeFailure } from '../../api/describeFailure';
import type { Failure } from '../../model/resources/failure';
import type { Resource, Unasked } from '../../model/resources/resource';
import { findExactIds } from '../../model/ids/exactIds';
import { isMasked } from '../../model/ids/ids';
import type { Instance } from '../../model/resources/instance';
import type { Region } from '../../model/resources/region';
import { InstanceDirectory } from '../resources/instanceDirectory';
import { instanceKey } from '../../model/resources/resourceRef';
import { instanceOrder, type Hints } from './instanceOrder';
import { InstanceSearch } from './instanceSearch';
import type { Remembered } from './lookupMemory';
import type { ReadableKind } from './readableKind';
import { readResource, type ResourceSource } from './readResource';

export interface Wanted extends Hints {
  kind: ReadableKind;
  id: string;
  nearOnly: boolean;
  /** It is known and to be read once more: what lists say does not count. */
  again: boolean;
  /** Places known not to have it. */
  missedIn: ReadonlySet<string>;
  signal: AbortSignal;
  onProgress: (asked: number, total: number) => void;
}

/** What a search came to, and the places that do not have it. */
export interface Found {
  answer: Remembered;
  missedIn: ReadonlySet<string>;
}

type SearchResult =
  { hit: Resource } | { missedIn: ReadonlySet<string>; unasked?: Unasked } | { failure: Failure };

/**
 * Looks for one thing in the instances of a connection. The instance named beside the id is asked alone, because it is
 * nearly always the one; then all others, those in use first. Instances are listed only as far as that takes. Rejects when
 * the signal fires.
 */
export async function searchFor(
  source: ResourceSource,
  regions: readonly Region[],
  wanted: Wanted,
): Promise<Found> {
  const directory = new InstanceDirectory(source.cache, regions);
  const { kind, id } = wanted;
  const isListed = kind === 'instance' && !wanted.again && findExactIds(id).length > 0;
  const search = new InstanceSearch({
    ask: (place, signal) =>
      isListed ? listedIn(directory, place, signal) : readResource(source, kind, id, place, signal),
    rank: instanceOrder(wanted, directory),
    missedIn: wanted.missedIn,
    onProgress: wanted.onProgress,
    signal: wanted.signal,
  });
  try {
    const result = await searchWith(search, directory, regions, wanted);
    return toAnswer(result, source.clock.now());
  } finally {
    search.dispose();
  }
}

function toAnswer(result: SearchResult, now: number): Found {
  const missedIn = 'missedIn' in result ? result.missedIn : new Set<string>();
  if ('hit' in result) {
    return { answer: { state: 'found', resource: result.hit, readAt: now }, missedIn };
  }
  if ('failure' in result) {
    return { answer: { state: 'failed', at: now, failure: result.failure }, missedIn };
  }
  const { unasked } = result;
  const counts = { asked: missedIn.size, ...(unasked && { unasked }) };
  return { answer: { state: 'missing', at: now, ...counts }, missedIn };
}

async function searchWith(
  search: InstanceSearch,
  directory: InstanceDirectory,
  regions: readonly Region[],
  wanted: Wanted,
): Promise<SearchResult> {
  const { kind, id } = wanted;
  if (kind === 'instance') {
    const only = wanted.nearOnly ? wanted.region : undefined;
    const asked = regions.filter((region) => only === undefined || region.id === only);
    await search.ask(asked.map((region) => ({ instanceId: id, region: region.id, status: '' })));
    return conclude(
      search,
      [],
      asked.filter(
        (region) => !search.missed.has(instanceKey({ instanceId: id, region: region.id })),
      ),
    );
  }
  await searchInstances(directory, search, wanted);
  const silent = directory.known.filter((instance) => !search.missed.has(instanceKey(instance)));
  return conclude(search, silent, directory.unlisted, directory.failures);
}

/**
 * The list of a region tells of every instance in it. Only ids of another form than today's, which the service may know
 * as well, are put to the service.
 */
async function listedIn(
  directory: InstanceDirectory,
  { region, instanceId }: Instance,
  signal: AbortSignal,
): Promise<Resource | undefined> {
  const instances = await directory.list(region, signal);
  const instance = instances.find((each) => each.instanceId === instanceId);
  const failure = directory.failures.get(region);
  if (!instance && failure !== undefined) {
    throw failure;
  }
  return instance && { kind: 'instance', instance };
}

/** More instances than these are not "beside" an id. */
const mostNear = 5;

async function searchInstances(
  directory: InstanceDirectory,
  search: InstanceSearch,
  { near, region, nearOnly }: Wanted,
): Promise<void> {
  if (near.length > 0 && directory.among(near).length === 0) {
    const [instanceId = ''] = near;
    const place = directory.onlyRegion(region);
    if (place && !isMasked(instanceId)) {
      // It can be nowhere else, so asking it costs no more than finding out whether it is there.
      await search.ask([{ instanceId, region: place.id, status: '' }]);
      if (search.isOver) return;
    }
    await list(directory, search, (id) => id === region);
    if (directory.among(near).length === 0) {
      await list(directory, search);
    }
  }
  const [best, ...others] = directory.among(near).slice(0, mostNear);
  if (best) {
    await search.ask([best]);
  }
  if (nearOnly) {
    await search.ask(others);
  } else if (!search.isOver) {
    const rest = list(directory, search, undefined, (instances) => search.ask(instances));
    await Promise.all([search.ask(directory.known), rest]);
  }
}

/** Lists the regions that are not listed yet, and does something with the instances of each. */
async function list(
  directory: InstanceDirectory,
  search: InstanceSearch,
  which: (region: string) => boolean = () => true,
  then: (instances: Instance[]) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const listed = directory.unlisted
    .filter(({ id }) => which(id))
    .map(async ({ id }) => {
      const instances = await search.prepare(() => directory.list(id, search.signal));
      await then(instances ?? []);
    });
  await Promise.all(listed);
}

function conclude(
  search: InstanceSearch,
  instances: readonly Instance[],
  regions: readonly Region[],
  failures: ReadonlyMap<string, unknown> = new Map(),
): SearchResult {
  if (search.hit) {
    return { hit: search.hit };
  }
  const reasons = [...search.silent.values(), ...failures.values()];
  const reason = reasons.find((each) => each !== undefined);
  const failure = reason === undefined ? undefined : describeFailure(reason);
  if (failure && search.missed.size === 0) {
    return { failure };
  }
  if (instances.length === 0 && regions.length === 0) {
    return { missedIn: search.missed };
  }
  const unasked = {
    ...{ instances: instances.length, regions: regions.map(({ id }) => id) },
    ...(failure && { failure }),
  };
  return { missedIn: search.missed, unasked };
}
