import { ApiError } from '../../api/apiError';
import type { EiamClient } from '../../api/eiamClient';
import type { Clock } from '../../base/clock';
import { isCancelled } from '../../base/errors';
import type { Resource } from '../../model/resources/resource';
import type { Instance, InstanceRef } from '../../model/resources/instance';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import type { ResourceCache } from '../resources/resourceCache';
import type { UnitPaths } from '../resources/unitPaths';
import { idParameters, type ReadableKind } from './readableKind';

/** What is read by: the client, and where what was read is of use to others. */
export interface ResourceSource {
  readonly client: EiamClient;
  readonly cache: ResourceCache;
  readonly unitPaths: () => Promise<UnitPaths>;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Asks one instance for a thing by its id: one call, but for the path of an organizational unit, which takes one per
 * level that was not seen before. `undefined` when the instance does not have it; throws when it does not say.
 */
export async function readResource(
  source: ResourceSource,
  kind: ReadableKind,
  id: string,
  instance: Instance,
  signal: AbortSignal,
): Promise<Resource | undefined> {
  try {
    return await read(source, kind, id, instance, signal);
  } catch (error) {
    if (saysMissing(error, idParameters[kind])) {
      return undefined;
    }
    throw error;
  }
}

/** An id of a form the service refuses names nothing either. Both styles of the gateway's codes are in use. */
function saysMissing(error: unknown, parameter: string): boolean {
  const code = (error instanceof ApiError && error.code) || '';
  return (
    code.startsWith('ResourceNotFound.') ||
    code === `InvalidParameter.${parameter}` ||
    code === `Invalid${parameter}`
  );
}

async function read(
  { client, cache, unitPaths, clock }: ResourceSource,
  kind: ReadableKind,
  id: string,
  instance: Instance,
  signal: AbortSignal,
): Promise<Resource> {
  switch (kind) {
    case 'instance': {
      const { value } = await client.getInstance(instance, signal);
      return { kind, instance: value };
    }
    case 'identityProvider': {
      const { value } = await client.getIdentityProvider(instance, id, signal);
      cache.noteName(value.identityProviderId, value.identityProviderName);
      return { kind, instance, provider: value };
    }
    case 'application': {
      const { value } = await client.getApplication(instance, id, signal);
      cache.noteName(value.applicationId, value.applicationName);
      return { kind, instance, application: value };
    }
    case 'job': {
      const { value: job, raw, requestId } = await client.getJob(instance, id, signal);
      cache.note(instance, job);
      const read = { job, raw, requestId, readAt: clock.now() };
      return { kind, instance, job: summarizeJob(job), read };
    }
    case 'organizationalUnit': {
      const { value } = await client.getOrganizationalUnit(instance, id, signal);
      const path = await pathTo(await unitPaths(), instance, value.parentId, signal);
      const name = value.organizationalUnitName || value.organizationalUnitId;
      return { kind, instance, unit: value, ...(path && { path: [...path, name] }) };
    }
    case 'user':
      return { kind, instance, user: await client.getUser(instance, id, signal) };
    case 'group': {
      const { value } = await client.getGroup(instance, id, signal);
      return { kind, instance, group: value };
    }
  }
}

/** Path of a parent; `undefined` when it could not be had, which is no reason to withhold the unit. */
async function pathTo(
  unitPaths: UnitPaths,
  instance: InstanceRef,
  parentId: string | undefined,
  signal: AbortSignal,
): Promise<string[] | undefined> {
  if (parentId === undefined) {
    return [];
  }
  try {
    const found = (await unitPaths.resolve(instance, [parentId], signal))[parentId];
    return found && 'path' in found ? found.path : undefined;
  } catch (error) {
    if (isCancelled(error)) {
      throw error;
    }
    return undefined;
  }
}
