import { invalidParameter } from '../gateway/apiError';
import type { Action } from './action';
import { pageParameters, requiredText } from './checkParameters';

/** At most so many ids in one call, as documented. */
const mostIds = 100;

export const listOrganizationalUnits: Action = {
  name: 'ListOrganizationalUnits',
  parameters: {
    InstanceId: requiredText,
    ParentId: { kind: 'string' },
    OrganizationalUnitIds: { kind: 'strings' },
    OrganizationalUnitName: { kind: 'string' },
    OrganizationalUnitNameStartsWith: { kind: 'string' },
    ...pageParameters,
  },
  answer(call) {
    const ids = call.list('OrganizationalUnitIds');
    if (ids.length > mostIds) throw invalidParameter('OrganizationalUnitIds');
    const parent = call.text('ParentId');
    const name = call.text('OrganizationalUnitName');
    const prefix = call.text('OrganizationalUnitNameStartsWith');
    const { rows, total } = call.page(
      call
        .instance()
        .units()
        .filter(
          (unit) =>
            (ids.length === 0 || ids.includes(unit.OrganizationalUnitId)) &&
            (!parent || unit.ParentId === parent) &&
            (!name || unit.OrganizationalUnitName === name) &&
            (!prefix || unit.OrganizationalUnitName.startsWith(prefix)),
        ),
    );
    return { OrganizationalUnits: rows, TotalCount: total };
  },
};
