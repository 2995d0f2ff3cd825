import type { Direction } from '../../model/resources/direction';
import { providerDirections } from '../../model/resources/identityProvider';
import { instanceOf, type ResourceRef } from '../../model/resources/resourceRef';
import type { Resource } from '../../model/resources/resource';
import type { ScheduleReading } from '../../model/configuration/schedule/scheduleReading';
import type { Session } from '../connections/session';
import { usualRun } from '../jobs/recentJobs';
import type { LoaderSetting } from './configurationLoader';

/** A schedule as its page tells it. */
export interface KnownSchedule extends Pick<
  ScheduleReading,
  'kind' | 'words' | 'zone' | 'enabled'
> {
  direction: Direction;
}

/** Schedules of the directions of a provider, as far as somebody has read its configuration. No call. */
export async function knownSchedules(
  { cache, configurations, connection }: Pick<Session, 'cache' | 'configurations' | 'connection'>,
  resource: Resource,
  { zones, checks, clock, locale }: Pick<LoaderSetting, 'zones' | 'checks' | 'clock' | 'locale'>,
): Promise<KnownSchedule[]> {
  if (resource.kind !== 'identityProvider') {
    return [];
  }
  const { instance, provider } = resource;
  const ref: ResourceRef<'identityProvider'> = {
    ...instanceOf(instance),
    ...{ kind: 'identityProvider', id: provider.identityProviderId },
  };
  const read = configurations.known(ref);
  const known = providerDirections(provider).flatMap((direction) => {
    const config = read?.[direction]?.config;
    return config ? [{ direction, config }] : [];
  });
  if (known.length === 0) {
    return [];
  }
  const rules = await checks();
  return known.map(({ direction, config }) => {
    const usual = usualRun(cache, ref, direction);
    const { kind, words, zone } = rules.schedule(config.periodicSyncConfig, {
      ...{ by: zones.of(connection.id, ref), now: clock.now(), locale },
      ...(usual !== undefined && { usualRun: usual }),
    });
    return { direction, kind, words, zone, enabled: config.periodicSyncStatus === 'enabled' };
  });
}
