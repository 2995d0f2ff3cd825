import type { Application } from './application';
import type { Failure } from './failure';
import type { Group } from './group';
import type { IdentityProvider } from './identityProvider';
import type { Instance } from './instance';
import type { JobRead, JobSummary } from '../jobs/job';
import type { OrganizationalUnit } from './organizationalUnit';
import { instanceOf, type PlacedRef } from './resourceRef';
import type { User } from './user';

/** What we hold about something of the service, and the instance it belongs to. */
export type Resource =
  | { kind: 'instance'; instance: Instance }
  | {
      kind: 'identityProvider';
      instance: Instance;
      provider: IdentityProvider;
      /** Newest run among those that are loaded; absent when there is none among them. */
      lastRun?: JobSummary;
    }
  | { kind: 'application'; instance: Instance; application: Application; lastRun?: JobSummary }
  | {
      kind: 'job';
      instance: Instance;
      job: JobSummary;
      /** Name of the target, if it was seen. */
      targetName?: string;
      /** The whole of it, when it was read for itself and nothing newer is known. */
      read?: JobRead;
    }
  | {
      kind: 'organizationalUnit';
      instance: Instance;
      unit: OrganizationalUnit;
      /** Names from the top down to the unit itself; absent when they could not be had. */
      path?: string[];
    }
  | { kind: 'user'; instance: Instance; user: User }
  | { kind: 'group'; instance: Instance; group: Group };

/** Where nobody has looked: what a *missing* leaves open. */
export interface Unasked {
  /** Instances that were not asked, or gave no answer. */
  instances: number;
  /** Regions whose instances could not be listed. */
  regions: readonly string[];
  /** The first of the reasons; absent when they were left out on purpose. */
  failure?: Failure;
}

/** What became of the question for an id. Times in Unix milliseconds. */
export type Answer =
  | { state: 'found'; resource: Resource; readAt: number }
  | {
      state: 'missing';
      at: number;
      /** Instances that said they do not have it; for an instance, regions. */
      asked: number;
      /** Absent when every instance of the connection has answered. */
      unasked?: Unasked;
    }
  /** No instance gave an answer. */
  | { state: 'failed'; at: number; failure: Failure }
  /** The service has no way to ask for such a thing by its id alone, or the text is no id. */
  | { state: 'unsupported' };

/** Where a thing is found again. */
export function refOf(resource: Resource, connectionId: string): PlacedRef<Resource['kind']> {
  const id = resourceId(resource);
  return { connectionId, ...instanceOf(resource.instance), kind: resource.kind, id };
}

/** Id of a thing, as the service names it. */
export function resourceId(resource: Resource): string {
  switch (resource.kind) {
    case 'instance':
      return resource.instance.instanceId;
    case 'identityProvider':
      return resource.provider.identityProviderId;
    case 'application':
      return resource.application.applicationId;
    case 'job':
      return resource.job.synchronizationJobId;
    case 'organizationalUnit':
      return resource.unit.organizationalUnitId;
    case 'user':
      return resource.user.userId;
    case 'group':
      return resource.group.groupId;
  }
}
