import type { HealthInput } from '../../model/health/health';
import { parseProviderType, type IdentityProvider } from '../../model/resources/identityProvider';
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
  const direction = provider && parseProviderType(provider.identityProviderType).direction;
  const pull = direction === 'outbound' ? undefined : reading?.inbound?.config;
  const config = pull ?? reading?.outbound?.config;
  return { ...(config && { config }), ...(pull && { pull }) };
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
