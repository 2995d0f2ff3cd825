import { assess, type HealthInput } from '../../src/model/health/health';
import { rowOfRuns, type HealthRow } from '../../src/model/health/healthRow';
import type { DueTimes } from '../../src/model/health/dueTimes';
import type { GivenRun } from '../../src/model/health/runs';
import type { HealthPageModel } from '../../src/protocol/healthPage';
import { galleryNow } from './jobGallery';

const hour = 3_600_000;
const day = 24 * hour;

interface Given {
  status?: string;
  items?: number;
  failed?: number;
  deleted?: number;
  created?: number;
  errorCode?: string;
  minutes?: number;
  trigger?: string;
}

/** A run that began so many hours ago. */
function run(index: number, hoursAgo: number, given: Given = {}): GivenRun {
  const {
    status = 'success',
    items = 3000,
    failed = 0,
    created = 4,
    deleted = 0,
    minutes = 2,
  } = given;
  const startTime = galleryNow - hoursAgo * hour;
  const isOpen = status === 'running' || status === 'pending';
  const stat = (total: number, bad = 0) => ({
    total,
    success: total - bad,
    failed: bad,
    skipped: 0,
  });
  return {
    synchronizationJobId: `sync_${String(index).padStart(4, '0')}mwpcwnhrimlr2horx7xgg7pp7y`,
    status,
    direction: 'inbound',
    triggerType: given.trigger ?? 'auto',
    startTime,
    ...(!isOpen && { endTime: startTime + minutes * 60_000 }),
    ...(given.errorCode !== undefined && { errorCode: given.errorCode }),
    result: {
      userStatistics: {
        created: stat(items === 0 ? 0 : created + failed, failed),
        deleted: stat(deleted),
        same: stat(items),
      },
    },
  };
}

/** Daily runs, newest first; `newest` changes the first of them. */
function daily(count: number, newest: Given[] = [], from = 3): GivenRun[] {
  return Array.from({ length: count }, (_, index) =>
    run(index, from + index * 24, {
      items: 2950 + ((index * 37) % 60),
      minutes: 2 + ((index * 7) % 5) / 2,
      created: 3 + ((index * 5) % 4),
      ...newest[index],
    }),
  );
}

let made = 0;

function row(
  name: string,
  providerType: string,
  input: Omit<HealthInput, 'now'>,
  more: Partial<HealthRow> = {},
): HealthRow {
  const id = `idp_${String(++made).padStart(4, '0')}cwnhrimlr2horx7xgg7pp7y`;
  const verdict = assess({
    now: galleryNow,
    readAt: galleryNow - 40_000,
    dates: { locale: 'en', timeZone: 'Asia/Shanghai', thisYear: 2026 },
    ...input,
  });
  return {
    region: 'cn-hangzhou',
    instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
    instanceName: 'Corporate directory',
    targetType: 'identity_provider',
    targetId: id,
    name,
    providerType: `urn:alibaba:idaas:idp:${providerType}`,
    verdict,
    ...rowOfRuns(input.runs),
    ...(verdict.evidence.nextDue !== undefined && { nextDue: verdict.evidence.nextDue }),
    loading: false,
    ...more,
  };
}

const ldap = 'unknown:ldap:pull';
const refused = { status: 'partial_success', failed: 12, errorCode: 'LdapOperationFailed' };
/** Every day at the same time, last so many hours ago. */
const schedule = (last: number): DueTimes => ({
  kind: 'cron',
  window: 0,
  zone: 'Asia/Shanghai',
  previous: [0, 1, 2, 3].map((days) => galleryNow - last * hour - days * day),
  next: [1, 2].map((days) => galleryNow - last * hour + days * day),
});

const rows: HealthRow[] = [
  row('Franchise', ldap, {
    runs: daily(12, [{ status: 'failed', errorCode: 'DeletionThresholdExceeded', deleted: 80 }]),
    thresholds: { userDeletedThreshold: 50 },
  }),
  row('HQ OpenLDAP', ldap, {
    runs: daily(30, [{ status: 'failed', errorCode: 'LdapOperationFailed' }, refused, refused]),
  }),
  row('DingTalk', 'alibaba:dingtalk:push', {
    runs: daily(14, [
      { items: 0, created: 0 },
      { items: 0, created: 0 },
    ]),
  }),
  row(
    'Branch AD',
    'microsoft:ad:pull',
    {
      runs: daily(4, [], 32),
      schedule: schedule(8),
      periodicSyncStatus: 'enabled',
    },
    { nextDue: galleryNow - 7 * hour },
  ),
  row('WeCom', 'tencent:wecom:push', {
    runs: daily(12, [{ status: 'partial_success', failed: 2, created: 40 }]),
  }),
  row('Lark', 'bytedance:lark:pull', { runs: daily(20) }, { nextDue: galleryNow + 9 * hour }),
  row('Contractors', ldap, { runs: [run(0, 2, { status: 'running' }), ...daily(9, [], 27)] }),
  row('Archive', ldap, { runs: daily(8, [], 24 * 9) }),
  row(
    'Payroll',
    '',
    { runs: daily(30, [{ created: 900 }]), isOnDemand: true },
    {
      targetType: 'application',
      targetId: 'app_mwpcwnhrimlr2horx7xgg7pp7y',
      providerType: '',
    },
  ),
  row('Seoul office', ldap, {
    runs: ['success', 'failed', 'success', 'failed', 'success', 'success'].map((status, index) =>
      run(index, 3 + index * 24, { status }),
    ),
  }),
  row('Tokyo office', 'microsoft:ad:pull', { runs: [] }),
  row('Interns', ldap, {
    runs: daily(3, [{ trigger: 'manual' }, { trigger: 'manual' }, { trigger: 'manual' }]),
    periodicSyncStatus: 'disabled',
    incrementalCallbackStatus: 'disabled',
  }),
  row('Suppliers', ldap, {
    runs: daily(10, [{ deleted: 45 }]),
    thresholds: { userDeletedThreshold: 50 },
  }),
];

/** A target of which nothing but some runs was read. */
const unjudged = {
  verdict: assess({
    now: galleryNow,
    readAt: galleryNow - 40_000,
    dates: { locale: 'en', timeZone: 'Asia/Shanghai', thisYear: 2026 },
    runs: daily(3),
    unread: ['runs', 'schedule'],
  }),
  ...rowOfRuns(daily(3)),
  nextDue: undefined,
};

const failure = {
  sentence: 'The service limits the rate of calls. Wait a minute, then retry.',
  code: 'Throttling.User',
  requestId: '7C9F3E5A-0B7D-5F3C-9E1B-2A6D8C4F1E00',
};

const model: HealthPageModel = {
  ref: {
    connectionId: 'c1',
    region: 'cn-hangzhou',
    instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
    kind: 'instance',
    id: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
  },
  connectionLabel: 'Production (read only)',
  instanceName: 'Corporate directory',
  rows,
  gaps: [],
  progress: { done: 1, of: 1 },
  readAt: galleryNow - 40_000,
  loading: false,
};

const ofConnection: HealthPageModel = { ...model, instanceName: undefined };

/** Every string that the service or a user can choose, at its worst. */
const hostile: HealthPageModel = {
  ...model,
  instanceName: '</script><script>alert(2)</script>',
  connectionLabel: '"><svg onload=alert(3)>',
  rows: rows.map((each) => ({
    ...each,
    name: `<img src=x onerror="alert(1)"> \u202egnp.exe\u202c ${'A'.repeat(5000)}`,
    instanceName: '<b>bold</b>',
    verdict: { ...each.verdict, reason: `<i>why</i> ${'x'.repeat(5000)}` },
    strip: each.strip.map((run) => ({ ...run, status: '<u>odd</u>', errorCode: '<a>code</a>' })),
  })),
  gaps: [
    {
      region: '<b>r</b>',
      instanceName: '<script>alert(5)</script>',
      failure: { sentence: '<i>f</i>', code: '<b>Code</b>' },
    },
  ],
};

/** Every state in which the page can be, by name. */
export const healthGallery: Record<string, HealthPageModel> = {
  instance: model,
  connection: {
    ...ofConnection,
    rows: rows.map((each, index) => ({
      ...each,
      instanceName: index % 2 ? 'Corporate directory' : 'Branch offices',
    })),
  },
  loading: {
    ...ofConnection,
    rows: [],
    readAt: undefined,
    loading: true,
    progress: { done: 0, of: 0 },
  },
  partial: {
    ...ofConnection,
    rows: rows
      .slice(0, 6)
      .map((each, index) =>
        index > 2
          ? { ...each, loading: index === 1 }
          : { ...each, ...unjudged, loading: index === 1 },
      ),
    gaps: [
      { region: 'cn-beijing', instanceName: 'cn-beijing', failure },
      {
        region: 'cn-hangzhou',
        instanceId: 'idaas_two',
        instanceName: 'Branch offices',
        failure: {
          sentence: 'RAM does not allow eiam:ListSynchronizationJobs. Ask for it.',
          code: 'NoPermission',
        },
      },
    ],
    progress: { done: 3, of: 7 },
    loading: true,
    slowedUntil: galleryNow + 30_000,
  },
  rowFailed: {
    ...model,
    rows: rows.map((each, index) => ({ ...each, ...(index === 0 && { failure }) })),
  },
  failed: { ...ofConnection, rows: [], readAt: undefined, failure },
  failedOver: { ...model, failure },
  empty: { ...model, rows: [] },
  hostile,
};

/** Twenty-four targets of three instances: what a company has. */
export function companyHealth(): HealthPageModel {
  const names = ['Corporate directory', 'Branch offices', 'Joint venture 合资企业'];
  return {
    ...ofConnection,
    progress: { done: 2, of: 3 },
    rows: Array.from({ length: 24 }, (_, index): HealthRow => {
      const like = rows[index % rows.length]!;
      const instance = index % names.length;
      return {
        ...like,
        instanceId: `idaas_${instance}`,
        instanceName: names[instance]!,
        targetId: `${like.targetId}_${index}`,
        name: index < rows.length ? like.name : `${like.name} 分支 ${index}`,
      };
    }),
  };
}

/** An instance of two thousand targets. */
export function largeHealth(): HealthPageModel {
  const many = Array.from({ length: 2000 }, (_, index): HealthRow => {
    const like = rows[index % rows.length]!;
    return { ...like, targetId: `idp_${index}`, name: `Branch ${index}` };
  });
  return { ...model, rows: many };
}
