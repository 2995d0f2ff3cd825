import { notFound } from '../gateway/apiError';
import type { Action } from './action';
import { requiredText } from './checkParameters';

/** Fewer members than GetOrganizationalUnit. */
export const getRootOrganizationalUnit: Action = {
  name: 'GetRootOrganizationalUnit',
  parameters: { InstanceId: requiredText },
  answer(call) {
    const { units, row } = call.instance();
    const root = units().find((each) => each.ParentId === undefined);
    if (!root) throw notFound('OrganizationalUnit', row.InstanceId);
    const { InstanceId, OrganizationalUnitId, OrganizationalUnitName, Description } = root;
    const { CreateTime, UpdateTime } = root;
    return {
      OrganizationalUnit: {
        InstanceId,
        OrganizationalUnitId,
        OrganizationalUnitName,
        Description,
        CreateTime,
        UpdateTime,
      },
    };
  },
};
