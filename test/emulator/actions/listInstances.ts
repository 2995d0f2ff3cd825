import type { Action } from './action';
import { onOff, pageParameters } from './checkParameters';

export const listInstances: Action = {
  name: 'ListInstances',
  parameters: {
    ...pageParameters,
    InstanceIds: { kind: 'strings' },
    Status: { kind: 'string', values: ['creating', 'running'] },
    CrossRegionReplication: onOff,
    ServiceManaged: { kind: 'boolean' },
    ManagedServiceCode: { kind: 'string' },
    Edition: { kind: 'string', values: ['free', 'trial', 'scalability', 'standard', 'enterprise'] },
  },
  answer(call) {
    const ids = call.list('InstanceIds');
    const [status, managed] = [call.text('Status'), call.flag('ServiceManaged')];
    const [code, replicated] = [
      call.text('ManagedServiceCode'),
      call.text('CrossRegionReplication'),
    ];
    const { rows, total } = call.page(
      call
        .instances()
        .map((each) => each.row)
        .filter((row) => ids.length === 0 || ids.includes(row.InstanceId))
        .filter((row) => !status || row.Status === status)
        .filter((row) => managed === undefined || (row.ServiceManaged ?? false) === managed)
        .filter((row) => !code || row.ManagedServiceCode === code)
        .filter((row) => !replicated || (row.CrossRegionReplication ?? 'disabled') === replicated),
    );
    return { Instances: rows, TotalCount: total };
  },
};
