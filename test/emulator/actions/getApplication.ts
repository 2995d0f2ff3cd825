import { notFound } from '../gateway/apiError';
import type { Action } from './action';
import { requiredText } from './checkParameters';

export const getApplication: Action = {
  name: 'GetApplication',
  parameters: { InstanceId: requiredText, ApplicationId: requiredText },
  answer(call) {
    const id = call.text('ApplicationId')!.trim();
    const found = call
      .instance()
      .applications()
      .find((each) => each.ApplicationId === id);
    if (!found) throw notFound('Application', id);
    return { Application: found };
  },
};
