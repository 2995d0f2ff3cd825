import type { Action } from './action';
import { onOff, pageParameters, requiredText } from './checkParameters';

/** Hides rows unless asked: applications made by users only, and no agents. */
export const listApplications: Action = {
  name: 'ListApplications',
  parameters: {
    InstanceId: requiredText,
    ApplicationCreationType: { kind: 'string', values: ['user_custom', 'system_init', 'all'] },
    ApplicationIdentityType: { kind: 'string', values: ['application', 'agent', 'all'] },
    ApplicationIds: { kind: 'strings' },
    ApplicationName: { kind: 'string' },
    AuthorizationType: { kind: 'string', values: ['authorize_required', 'default_all'] },
    M2MClientStatus: onOff,
    ResourceServerStatus: onOff,
    ServiceManaged: { kind: 'boolean' },
    SsoType: { kind: 'string' },
    Status: onOff,
    ...pageParameters,
  },
  answer(call) {
    const ids = call.list('ApplicationIds');
    const name = call.text('ApplicationName') ?? '';
    const creation = call.text('ApplicationCreationType') ?? 'user_custom';
    const identity = call.text('ApplicationIdentityType') ?? 'application';
    const managed = call.flag('ServiceManaged');
    const equal = [
      'AuthorizationType',
      'M2MClientStatus',
      'ResourceServerStatus',
      'SsoType',
      'Status',
    ];
    const { rows, total } = call.page(
      call
        .instance()
        .applications()
        .filter((each) => ids.length === 0 || ids.includes(each.ApplicationId))
        .filter((each) => each.ApplicationName.startsWith(name))
        .filter((each) => creation === 'all' || each.ApplicationCreationType === creation)
        .filter((each) => identity === 'all' || each.ApplicationIdentityType === identity)
        .filter((each) => managed === undefined || each.ServiceManaged === managed)
        .filter((each) =>
          equal.every((member) => {
            const wanted = call.text(member);
            return !wanted || new Map(Object.entries(each)).get(member) === wanted;
          }),
        ),
    );
    const Applications = rows.map((each) => ({
      ...each,
      M2MClientStatus: undefined,
      AuthorizationType: undefined,
    }));
    return { Applications, TotalCount: total };
  },
};
