import type { OrganizationalUnit } from '../data/tenant';
import { notFound } from '../gateway/apiError';
import type { Action } from './action';
import type { ActionCall } from './actionCall';
import { requiredText } from './checkParameters';

export const getOrganizationalUnit: Action = {
  name: 'GetOrganizationalUnit',
  parameters: { InstanceId: requiredText, OrganizationalUnitId: requiredText },
  answer: (call) => ({ OrganizationalUnit: findUnit(call) }),
};

/** The unit a call names by OrganizationalUnitId. */
export function findUnit(call: ActionCall): OrganizationalUnit {
  const id = call.text('OrganizationalUnitId')!.trim();
  const found = call
    .instance()
    .units()
    .find((each) => each.OrganizationalUnitId === id);
  if (!found) throw notFound('OrganizationalUnit', id);
  return found;
}
