import { ApiError } from '../gateway/apiError';
import type { Action } from './action';
import { takenRole, roleParameters } from './role';

/** Of the STS product: a RAM user, or a role, takes a role of its account. */
export const assumeRole: Action = {
  name: 'AssumeRole',
  product: 'Sts',
  parameters: roleParameters,
  answer(call) {
    const role = takenRole(call);
    if (call.identity.note === 'denied') {
      const text = 'You are not authorized to do this action. You should be authorized by RAM.';
      throw new ApiError(403, 'NoPermission', text);
    }
    return call.sessions.give(role);
  },
};
