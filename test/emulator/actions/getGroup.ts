import { notFound } from '../gateway/apiError';
import type { Action } from './action';
import { requiredText } from './checkParameters';

export const getGroup: Action = {
  name: 'GetGroup',
  parameters: { InstanceId: requiredText, GroupId: requiredText },
  answer(call) {
    const id = call.text('GroupId')!.trim();
    const found = call
      .instance()
      .groups()
      .find((each) => each.GroupId === id);
    if (!found) throw notFound('Group', id);
    return { Group: found };
  },
};
