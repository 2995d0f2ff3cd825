import type { Job } from '../../src/model/jobs/job';
import type { ComparisonPageModel } from '../../src/protocol/comparisonPage';
import { jobGallery } from './jobGallery';

const after = jobGallery['partial']!.job!;
const before: Job = {
  ...after,
  synchronizationJobId: 'sync_000038dzz2mep85q41li0fgsd98gn24q9nj9abcde',
  status: 'success',
  startTime: after.startTime! - 86_400_000,
  endTime: after.startTime! - 86_400_000 + 98_000,
  result: {
    userStatistics: {
      created: { total: 3, success: 3, failed: 0, skipped: 0 },
      updated: { total: 87, success: 87, failed: 0, skipped: 0 },
      deleted: { total: 1, success: 1, failed: 0, skipped: 0 },
      same: { total: 3083, success: 3083, failed: 0, skipped: 0 },
    },
    groupStatistics: { created: { total: 1, success: 1, failed: 0, skipped: 0 } },
  },
};

const failure = {
  sentence: 'The service limits the rate of calls. Wait a minute, then retry.',
  code: 'Throttling.User',
};

const model: ComparisonPageModel = {
  ref: {
    connectionId: 'c1',
    region: 'cn-hangzhou',
    instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
    kind: 'job',
    id: after.synchronizationJobId,
    before: before.synchronizationJobId,
  },
  before,
  after,
  targetName: 'HQ OpenLDAP',
  instanceName: 'Corporate directory',
  connectionLabel: 'Production (read only)',
  choices: { previous: before.synchronizationJobId, lastGood: 'sync_0000good' },
  loading: false,
};

/** Every state in which the page can be, by name. */
export const comparisonGallery: Record<string, ComparisonPageModel> = {
  differs: model,
  other: { ...model, choices: {} },
  same: {
    ...model,
    ref: { ...model.ref, before: after.synchronizationJobId },
    before: after,
  },
  nothingCounted: {
    ...model,
    after: {
      ...after,
      status: 'failed',
      result: {
        errorCode: 'LdapException.InvalidCredentials',
        errorMessage: '[LDAP: error code 49 - Invalid Credentials]',
        userStatistics: { created: { total: 0, success: 0, failed: 0, skipped: 0 } },
      },
    },
  },
  loading: { ...model, before: undefined, after: undefined, loading: true },
  failed: { ...model, before: undefined, after: undefined, failure },
  failedOver: { ...model, failure },
  hostile: {
    ...model,
    targetName: `<img src=x onerror="alert(1)"> \u202egnp.exe\u202c ${'A'.repeat(5000)}`,
    instanceName: '</script><script>alert(2)</script>',
    connectionLabel: '"><svg onload=alert(3)>',
    after: {
      ...after,
      status: '<b>new_status</b>',
      description: `<i>d</i> ${'long '.repeat(2000)}`,
      result: { ...after.result, errorMessage: `<a href="x">${'x'.repeat(9000)}</a>` },
    },
  },
};
