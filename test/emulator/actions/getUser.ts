import { notFound } from '../gateway/apiError';
import type { Action } from './action';
import { requiredText } from './checkParameters';

export const getUser: Action = {
  name: 'GetUser',
  parameters: { InstanceId: requiredText, UserId: requiredText },
  answer(call) {
    const id = call.text('UserId')!.trim();
    const found = call
      .instance()
      .users()
      .find((each) => each.UserId === id);
    if (!found) throw notFound('User', id);
    return { User: found };
  },
};
