import type { JsonObject } from '../data/json';
import type { Action } from './action';
import { requiredText } from './checkParameters';
import { findUnit } from './getOrganizationalUnit';

/** Ancestors from top to bottom, the unit itself not among them. */
export const listOrganizationalUnitParents: Action = {
  name: 'ListOrganizationalUnitParents',
  parameters: { InstanceId: requiredText, OrganizationalUnitId: requiredText },
  answer(call) {
    const units = new Map(
      call
        .instance()
        .units()
        .map((each) => [each.OrganizationalUnitId, each]),
    );
    const parents: JsonObject[] = [];
    let unit = units.get(findUnit(call).ParentId ?? '');
    while (unit) {
      parents.unshift({
        OrganizationalUnitId: unit.OrganizationalUnitId,
        ParentId: unit.ParentId,
      });
      unit = units.get(unit.ParentId ?? '');
    }
    return { Parents: parents };
  },
};
