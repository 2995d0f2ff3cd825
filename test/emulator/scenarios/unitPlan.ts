import { mintRandom } from '../data/mint';
import type { OrganizationalUnit } from '../data/tenant';

/** A unit and what is below it; `source` is inherited. */
export interface UnitPlan {
  name: string;
  source?: string;
  description?: string;
  below?: (UnitPlan | string)[];
}

/** The units of an instance, parents before children, the root first. */
export function buildUnits(
  seed: number,
  InstanceId: string,
  CreateTime: number,
  root: UnitPlan,
): OrganizationalUnit[] {
  const units: OrganizationalUnit[] = [];
  const add = (plan: UnitPlan, path: string, source: string, ParentId?: string): void => {
    const OrganizationalUnitId = mintRandom('ou', seed, `${InstanceId}${path}`);
    const below = plan.below ?? [];
    const type = plan.source ?? source;
    units.push({
      InstanceId,
      OrganizationalUnitId,
      OrganizationalUnitName: plan.name,
      ParentId,
      OrganizationalUnitExternalId: OrganizationalUnitId,
      OrganizationalUnitSourceType: type,
      OrganizationalUnitSourceId: type === 'build_in' ? InstanceId : `example-${type}`,
      Leaf: below.length === 0,
      Description: plan.description,
      CreateTime,
      UpdateTime: CreateTime,
    });
    for (const each of below) {
      const child = typeof each === 'string' ? { name: each } : each;
      add(child, `${path}/${child.name}`, type, OrganizationalUnitId);
    }
  };
  add(root, `/${root.name}`, 'build_in');
  return units;
}
