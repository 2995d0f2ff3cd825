import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Job, JobSummary } from '../../src/model/jobs/job';
import type { JobAround } from '../../src/model/jobs/jobAround';
import { summarizeJob } from '../../src/model/jobs/summarizeJob';
import type { JobPageModel } from '../../src/protocol/jobPage';

/** The moment at which the gallery's pages are looked at. */
export const galleryNow = Date.UTC(2026, 10, 22, 1, 47, 29);

const start = Date.UTC(2026, 10, 22, 1, 45, 3);
const done = (total: number) => ({ total, success: total, failed: 0, skipped: 0 });
const none = done(0);

const job: Job = {
  synchronizationJobId: 'sync_000038g0tmep85q41li0fgsd98gn24q9nj9abcde',
  status: 'partial_success',
  direction: 'inbound',
  triggerType: 'auto',
  targetType: 'identity_provider',
  targetId: 'idp_mwpcwnhrimlr2horx7xgg7pp7y',
  startTime: start,
  endTime: start + 134_000,
  result: {
    errorCode: 'MissingParameter.Username',
    errorMessage: 'The specified parameter Username is required!',
    userStatistics: {
      created: { total: 64, success: 48, failed: 12, skipped: 4 },
      updated: done(87),
      binded: done(3),
      deleted: done(9),
      same: done(3011),
      pushed: none,
    },
    organizationalUnitStatistics: {
      created: none,
      updated: done(2),
      binded: none,
      deleted: none,
      same: done(118),
      pushed: none,
    },
    groupStatistics: {
      created: done(1),
      updated: none,
      binded: none,
      deleted: none,
      same: done(26),
      pushed: none,
    },
    groupMemberStatistics: { created: done(21), same: done(70) },
  },
  unreadable: [],
};

const link = (name: string, status: string, before: number) => ({
  id: `sync_0000${name}mwpcwnhrimlr2horx7xgg7`,
  status,
  at: start - before * 3_600_000,
});

/** A target of which all is held, its newest run being this one. */
const around: JobAround = {
  verdict: { state: 'degraded', unread: [] },
  streak: { status: 'partial_success', runs: 3, isOpen: false },
  lastSuccess: link('good', 'success', 4),
  previous: link('before', 'partial_success', 1),
  next: 'none',
  lastGood: link('good', 'success', 4),
  usual: 118_000,
  isReading: false,
};

const model: JobPageModel = {
  ref: {
    connectionId: 'c1',
    region: 'cn-hangzhou',
    instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
    kind: 'job',
    id: job.synchronizationJobId,
  },
  job,
  targetName: 'HQ OpenLDAP',
  instanceName: 'Corporate directory',
  connectionLabel: 'Production (read only)',
  around,
  requestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
  readAt: galleryNow - 12_000,
  loading: false,
  following: false,
};

const success: Job = {
  ...job,
  status: 'success',
  direction: 'outbound',
  triggerType: 'manual',
  targetType: 'application',
  targetId: 'app_mwpcwnhrimlr2horx7xgg7pp7y',
  description: 'Nightly push to the intranet',
  result: {
    userStatistics: { pushed: done(12_480), same: none, exported: done(3) },
    groupStatistics: { pushed: done(311) },
  },
};

const running: Job = {
  ...job,
  status: 'running',
  endTime: start,
  result: { userStatistics: { created: done(40), same: done(1200) } },
};

const pending: Job = {
  ...job,
  status: 'pending',
  startTime: undefined,
  endTime: undefined,
  result: undefined,
};

const failedJob: Job = {
  ...job,
  status: 'failed',
  result: {
    errorCode: 'LdapOperationFailed',
    errorMessage:
      '[LDAP: error code 49 - 80090308: LdapErr: DSID-0C090439, comment: AcceptSecurityContext error, data 52e, v4563]',
  },
};

const failure = {
  sentence: 'The service limits the rate of calls. Wait a minute, then retry.',
  code: 'Throttling.User',
  requestId: '7C9F3E5A-0B7D-5F3C-9E1B-2A6D8C4F1E00',
  said: 'Request was denied due to user flow control.',
};

const summaryOf = (of: Job): JobSummary => summarizeJob(of);

/** Every string that the service or a user can choose, at its worst. */
const hostile: JobPageModel = {
  ...model,
  targetName: `<img src=x onerror="alert(1)"> \u202egnp.exe\u202c ${'A'.repeat(10_000)}`,
  instanceName: '</script><script>alert(2)</script>',
  connectionLabel: '"><svg onload=alert(3)>',
  requestId: 'javascript:alert(4)',
  job: {
    ...job,
    status: '<b>new_status</b>',
    direction: 'sideways\u2066\n',
    triggerType: '<i>auto</i>',
    targetType: '<u>directory</u>',
    targetId: 'idp_<script>alert(5)</script>',
    description: `<iframe src="javascript:alert(6)"></iframe>\nline 2\n${'long '.repeat(2000)}`,
    result: {
      ...job.result,
      errorCode: '<a href="javascript:alert(7)">code</a>',
      errorMessage: `شركة <img src=x onerror=alert(8)>\r\n\u202eevil\u202c ${'x'.repeat(10_000)}`,
    },
    unreadable: ['Result.<b>Bold</b>: "&lt;" is no number'],
  },
  failure: {
    sentence: '<script>alert(9)</script> failed. Retry.',
    code: '<b>Code</b>',
    said: `<a href="https://evil.example">Sign in again</a> [here](command:x) ${'y'.repeat(900)}`,
  },
};

/** Every state in which the page can be, by name. */
export const jobGallery: Record<string, JobPageModel> = {
  partial: model,
  success: {
    ...model,
    job: success,
    targetName: 'Intranet portal',
    around: {
      verdict: { state: 'healthy', unread: [] },
      streak: { status: 'success', runs: 30, isOpen: true },
      lastSuccess: link('good', 'success', 0),
      previous: link('good', 'success', 1),
      next: link('after', 'success', -1),
      lastGood: link('good', 'success', 1),
      isReading: false,
      watched: 'target',
    },
  },
  failed: {
    ...model,
    job: failedJob,
    around: {
      ...around,
      verdict: { state: 'failing', unread: [] },
      streak: { status: 'failed', runs: 4, isOpen: false },
    },
  },
  failedEarly: {
    ...model,
    job: { ...failedJob, result: { ...failedJob.result, userStatistics: { created: none } } },
    around: { verdict: { state: 'unjudged', unread: ['runs'] }, isReading: false },
  },
  unanswered: {
    ...model,
    job: {
      ...failedJob,
      result: { errorCode: 'LdapException', errorMessage: 'connect timed out' },
    },
    around: {
      ...around,
      verdict: { state: 'failing', unread: [] },
      streak: { status: 'failed', runs: 4, isOpen: false },
    },
    egressAddresses: ['203.0.113.0/27', '198.51.100.32/27'],
  },
  running: { ...model, job: running, following: true },
  pending: { ...model, job: pending, following: true },
  loadingUnknown: { ...bare(), loading: true },
  loadingSummary: { ...bare(), summary: summaryOf(job), targetName: 'HQ OpenLDAP', loading: true },
  loadingOver: { ...model, loading: true },
  failedWithout: { ...bare(), failure },
  failedOver: { ...model, failure, readAt: galleryNow - 320_000 },
  noResult: { ...model, job: { ...job, status: 'success', result: undefined } },
  unreadable: {
    ...model,
    job: {
      ...job,
      unreadable: [
        'Result.UserStatistics.Created.Total: "many" is no number',
        'EndTime: 1e400 is out of range',
      ],
    },
  },
  unknownWords: {
    ...model,
    targetName: undefined,
    instanceName: model.ref.instanceId,
    job: { ...job, status: 'suspended_by_quota', direction: 'mirror', triggerType: 'webhook' },
  },
  documented: { ...model, job: documentedJob(), following: true, targetName: undefined },
  hostile,
};

/** Nothing is known but what the reference says. */
function bare(): JobPageModel {
  const { ref, instanceName, connectionLabel } = model;
  return { ref, instanceName, connectionLabel, loading: false, following: false };
}

/** The example of the documentation page of GetSynchronizationJob, in model terms. */
function documentedJob(): Job {
  const file = path.join(__dirname, '../fixtures/getSynchronizationJob.json');
  const answer = camelCase(JSON.parse(readFileSync(file, 'utf8'))) as {
    synchronizationJob: Omit<Job, 'unreadable'>;
  };
  return {
    ...answer.synchronizationJob,
    synchronizationJobId: answer.synchronizationJob.synchronizationJobId.trim(),
    targetId: answer.synchronizationJob.targetId.trim(),
    unreadable: [],
  };
}

function camelCase(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, member]) => [
          name.charAt(0).toLowerCase() + name.slice(1),
          camelCase(member),
        ]),
      )
    : value;
}
