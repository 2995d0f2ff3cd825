import { describeFailure } from '../../api/describeFailure';
import { abortable } from '../../base/abort';
import { readPasted } from '../../model/ids/pastedText';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import type { HealthTarget } from '../health/healthInput';
import { instanceAt } from '../ids/knownResource';
import { InstanceDirectory } from '../resources/instanceDirectory';
import type { PagedList } from '../resources/pagedList';
import type { Asked } from './asked';
import { notHere } from './notHere';
import { refusal } from './refusal';
import { failureText, nameText, placeOf } from './telling';
import { ToolProblem } from './toolProblem';

/** A target and where it is. */
export interface FoundTarget {
  instance: Instance;
  target: HealthTarget;
}

/** So many are named when a name fits several. */
const mostNamed = 10;

/**
 * The target that a text names: by the id in it, also in a link or a log line, else by its name. What is known costs no
 * call. Throws {@link ToolProblem} when it names none, or several.
 */
export async function findTarget(asked: Asked, text: string): Promise<FoundTarget> {
  const { ids, near, region } = readPasted(text);
  const named = ids.find(({ kind }) => kind === 'identityProvider' || kind === 'application');
  return named
    ? byId(asked, named.id, { near, ...(region !== undefined && { region }) })
    : byName(asked, text);
}

async function byId(
  asked: Asked,
  id: string,
  where: { near: readonly string[]; region?: string },
): Promise<FoundTarget> {
  const answer = await asked.session.lookup.find(id, { ...where, signal: asked.signal });
  if (answer.state === 'found') {
    const { resource } = answer;
    if (resource.kind === 'identityProvider') {
      const { provider, instance } = resource;
      return { instance, target: { type: 'identity_provider', id, provider } };
    }
    if (resource.kind === 'application') {
      return { instance: resource.instance, target: { type: 'application', id } };
    }
  }
  throw answer.state === 'failed'
    ? refusal('The service could not be asked for this id.', answer.failure, asked)
    : notHere(asked, answer, 'this id');
}

async function byName(asked: Asked, text: string): Promise<FoundTarget> {
  const instances = await listInstances(asked);
  const wanted = text.trim().toLowerCase();
  const fits = (name: string) => name.toLowerCase().includes(wanted);
  let all = named(asked, instances);
  if (!all.some(({ name }) => fits(name))) {
    // Applications are named in a list of their own.
    const lists = instances.map((instance) => asked.session.cache.applications(instance).load());
    await abortable(Promise.all(lists), asked.signal);
    all = named(asked, instances);
  }
  const exact = all.filter(({ name }) => name.toLowerCase() === wanted);
  const found = exact.length > 0 ? exact : all.filter(({ name }) => fits(name));
  const [only] = found;
  if (only && found.length === 1) {
    return only;
  }
  const { asOf, error } = readOf(asked, instances);
  throw only
    ? new ToolProblem('ambiguous', 'Several targets fit this name. Ask again with an id.', {
        asOf,
        next: [
          'The same question with the id of a candidate; ask the user which one is meant unless it is clear.',
        ],
        body: {
          candidates: found.slice(0, mostNamed).map(({ instance, target, name }) => ({
            id: target.id,
            type: target.type,
            ...placeOf(instance),
            untrusted: { name: nameText(name) },
          })),
        },
      })
    : new ToolProblem(
        'notFound',
        error === undefined
          ? 'No target of the connection in use has this name.'
          : 'No target that was read has this name, but not everything could be read.',
        {
          asOf,
          next: ['idaas_sync_list_targets {}'],
          ...(error !== undefined && {
            body: { untrusted: { failure: failureText(describeFailure(error), asked) } },
          }),
        },
      );
}

/** When the oldest of the lists was read that tell which targets there are, and why one could not be. */
function readOf({ session: { cache }, clock }: Asked, instances: readonly InstanceRef[]) {
  const lists = instances.flatMap((at) => [cache.providers(at), cache.newestJobs(at)]);
  return {
    asOf: Math.min(clock.now(), ...lists.flatMap(({ readAt }) => readAt ?? [])),
    error: lists.find(({ error }) => error !== undefined)?.error,
  };
}

/** Instances of the connection with their providers and newest jobs, which tell what there is to be judged. */
async function listInstances({ session, signal }: Asked): Promise<Instance[]> {
  const { cache } = session;
  const regions = await abortable(session.regions(), signal);
  const directory = new InstanceDirectory(cache, regions);
  await Promise.all(regions.map(({ id }) => directory.list(id, signal)));
  await abortable(
    Promise.all(
      directory.known.flatMap((instance) => [
        loadWhole(cache.providers(instance)),
        cache.newestJobs(instance).load(),
      ]),
    ),
    signal,
  );
  const [failure] = directory.failures.values();
  if (directory.known.length === 0 && failure) {
    throw failure;
  }
  return directory.known;
}

async function loadWhole<T>(list: PagedList<T>): Promise<void> {
  await list.load();
  while (list.hasMore && list.error === undefined) {
    await list.loadMore();
  }
}

function named(
  { session: { cache }, health }: Asked,
  instances: readonly InstanceRef[],
): (FoundTarget & { name: string })[] {
  return instances.flatMap((at) =>
    health.targets(at).map((target) => ({
      instance: instanceAt(cache, at),
      target,
      name: target.provider?.identityProviderName ?? cache.nameOf(target.id) ?? target.id,
    })),
  );
}
