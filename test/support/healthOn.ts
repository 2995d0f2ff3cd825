import { checks } from '../../src/services/configuration/checks';
import { Health } from '../../src/services/health/health';
import { ReadingPlans } from '../../src/services/health/readingPlans';
import type { PlacedTarget } from '../../src/services/health/healthBoard';
import type { HealthRow } from '../../src/model/health/healthRow';
import type { Service } from './serviceOn';

/** Health of the services of one window, in English and in the zone of most customers. */
export function healthOn(service: Service): Health {
  return new Health(service.sessions, {
    clock: service.clock,
    settings: () => ({}),
    dates: () => ({ locale: 'en', timeZone: 'UTC' }),
    zones: service.zones,
    seen: service.seen,
    checks: () => Promise.resolve(checks),
  });
}

/** What reads for verdicts in that window. */
export function plansOn(service: Service, health: Health): ReadingPlans {
  return new ReadingPlans(service.sessions, health);
}

/** Where the target of a row is. */
export function placeOf({ region, instanceId, targetType, targetId }: HealthRow): PlacedTarget {
  return { region, instanceId, type: targetType, id: targetId };
}
