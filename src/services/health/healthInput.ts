import type { HealthInput } from '../../model/health/health';
import type { Unread } from '../../model/health/verdict';
import { readHealthSettings, type HealthSettings } from '../../model/health/healthSettings';
import { isFinished } from '../../model/jobs/job';
import {
  parseProviderType,
  providerDirections,
  type IdentityProvider,
} from '../../model/resources/identityProvider';
import type { Direction } from '../../model/resources/direction';
import type { InstanceRef } from '../../model/resources/instance';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../model/configuration/syncConfiguration';
import type { Configurations } from '../configuration/configurations';
import type { KnownRuns, TargetRef } from '../jobs/knownRuns';

/** A target with what its list says of it. */
export interface HealthTarget extends TargetRef {
  provider?: IdentityProvider;
}

/** What a verdict is made of: the runs that are known, and what else was read by chance. */
export function healthInput(
  { type, provider }: HealthTarget,
  { runs, readAt, lookBack: known }: KnownRuns,
  rest: Partial<HealthInput>,
): HealthInput {
  const existsSince = provider?.createTime;
  // What is complete and empty was looked through back to the making of the target.
  const lookBack = known ?? (runs.length === 0 ? existsSince : undefined);
  const isScheduled = runs.some(({ triggerType }) => triggerType === 'auto');
  return {
    ...rest,
    runs,
    // Not the present: what was read an hour ago says nothing about the hour since.
    now: readAt,
    ...(lookBack !== undefined && { lookBack }),
    ...(existsSince !== undefined && { existsSince }),
    isOnDemand: type === 'application' && !isScheduled,
  };
}

/** The configuration of the target's direction, when somebody has read it. */
export function configurationOf(
  configurations: Configurations,
  { region, instanceId }: InstanceRef,
  { type, id, provider }: HealthTarget,
): { config?: PullConfiguration | PushConfiguration; pull?: PullConfiguration } {
  if (type !== 'identity_provider') {
    return {};
  }
  const reading = configurations.known({ region, instanceId, kind: 'identityProvider', id });
  // Of a direction that is not in use nothing counts, whether or not somebody has looked at it.
  const directions = provider ? providerDirections(provider) : [];
  const pull = directions.includes('inbound') ? reading?.inbound?.config : undefined;
  const push = directions.includes('outbound') ? reading?.outbound?.config : undefined;
  const config = pull ?? push;
  return { ...(config && { config }), ...(pull && { pull }) };
}

/** Directions of a provider whose configuration was not read since it was last asked to be read anew. */
export function unreadDirections(
  configurations: Configurations,
  { region, instanceId }: InstanceRef,
  { id, provider }: HealthTarget,
  isFresh = false,
): Direction[] {
  const ref = { region, instanceId, kind: 'identityProvider' as const, id };
  return (provider ? providerDirections(provider) : []).filter((direction) =>
    isFresh
      ? !configurations.isFresh(ref, direction)
      : configurations.known(ref)?.[direction]?.readAt === undefined,
  );
}

/**
 * What of a provider's configuration its verdict rests on: the schedule where one is switched on, or where its list does
 * not say; the deletion limits where recent runs have deleted anything in IDaaS.
 */
export function needsOfConfiguration(
  { type, provider }: HealthTarget,
  { runs }: Pick<KnownRuns, 'runs'>,
  settings: Partial<HealthSettings>,
): Exclude<Unread, 'runs'>[] {
  if (type !== 'identity_provider') {
    return [];
  }
  const { periodicSyncStatus, incrementalCallbackStatus } = switchesOf(provider, undefined);
  const isScheduled =
    periodicSyncStatus === undefined ||
    incrementalCallbackStatus === undefined ||
    periodicSyncStatus === 'enabled';
  const { guardRuns } = readHealthSettings(settings);
  const hasDeleted = runs
    .filter(isFinished)
    .slice(0, guardRuns)
    .some(
      ({ direction, deleted }) =>
        direction !== 'outbound' && Object.values(deleted ?? {}).some((count) => count > 0),
    );
  return [
    ...(isScheduled ? (['schedule'] as const) : []),
    ...(hasDeleted ? (['limits'] as const) : []),
  ];
}

/** What starts runs of a provider: its configuration knows best; one that is switched off starts nothing. */
export function switchesOf(
  provider: IdentityProvider | undefined,
  config: PullConfiguration | PushConfiguration | undefined,
): Pick<HealthInput, 'periodicSyncStatus' | 'incrementalCallbackStatus'> {
  const direction = provider && parseProviderType(provider.identityProviderType).direction;
  const isOff =
    (direction === 'inbound' && provider?.udPullStatus === 'disabled') ||
    (direction === 'outbound' && provider?.udPushStatus === 'disabled');
  if (isOff) {
    return { periodicSyncStatus: 'disabled', incrementalCallbackStatus: 'disabled' };
  }
  const periodicSyncStatus = config?.periodicSyncStatus ?? provider?.periodicSyncStatus;
  const incrementalCallbackStatus =
    config?.incrementalCallbackStatus ?? provider?.incrementalCallbackStatus;
  return {
    ...(periodicSyncStatus !== undefined && { periodicSyncStatus }),
    ...(incrementalCallbackStatus !== undefined && { incrementalCallbackStatus }),
  };
}
