import type { Action } from './action';
import { requiredText } from './checkParameters';

export const getInstance: Action = {
  name: 'GetInstance',
  parameters: { InstanceId: requiredText },
  answer(call) {
    const { row, detail } = call.instance();
    return { Instance: { ...row, ...detail } };
  },
};
