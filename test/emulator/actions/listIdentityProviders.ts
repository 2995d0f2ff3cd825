import type { Action } from './action';
import { pageParameters, requiredText } from './checkParameters';

export const listIdentityProviders: Action = {
  name: 'ListIdentityProviders',
  parameters: {
    InstanceId: requiredText,
    Direction: { kind: 'string', values: ['pull', 'push'] },
    ...pageParameters,
  },
  answer(call) {
    const direction = call.text('Direction');
    const { rows, total } = call.page(
      call
        .instance()
        .providers()
        .filter((each) => !direction || (direction === 'push' ? each.push : each.pull))
        .map((each) => each.row),
    );
    return { IdentityProviders: rows, TotalCount: total };
  },
};
