import type { HealthRow } from '../../src/model/health/healthRow';
import type { TargetLink } from '../../src/protocol/healthPage';

/** Names a row on the page: ids are unique within an instance only. */
export function rowKey({ region, instanceId, targetId }: TargetLink | HealthRow): string {
  return `${region}/${instanceId}/${targetId}`;
}

export function linkOf({ region, instanceId, targetType, targetId }: HealthRow): TargetLink {
  return { region, instanceId, targetType, targetId };
}
