import { resourceId, type Resource } from '../../model/resources/resource';
import type { Verdict } from '../../model/health/verdict';
import type { Health } from './health';

/** Our verdict of what an id names; `undefined` for what is no target, and while nothing that could tell was read. No call. */
export function verdictOf(
  health: Pick<Health, 'targets' | 'verdict'>,
  resource: Resource,
): Verdict | undefined {
  if (resource.kind !== 'identityProvider' && resource.kind !== 'application') {
    return undefined;
  }
  const id = resourceId(resource);
  const target = health.targets(resource.instance).find((each) => each.id === id);
  return target && health.verdict(resource.instance, target);
}
