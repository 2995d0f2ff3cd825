import type { Action } from './action';
import { requiredText } from './checkParameters';

export const getInstanceGlobalizationConfig: Action = {
  name: 'GetInstanceGlobalizationConfig',
  parameters: { InstanceId: requiredText },
  answer(call) {
    return { GlobalizationConfig: { Language: 'zh-Hans-CN', TimeZone: call.instance().zone } };
  },
};
