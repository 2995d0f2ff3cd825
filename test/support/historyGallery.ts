import { assess } from '../../src/model/health/health';
import type { GivenRun } from '../../src/model/health/runs';
import { readHistory } from '../../src/model/jobs/history';
import type { HistoryPageModel } from '../../src/protocol/historyPage';
import { galleryNow } from './jobGallery';

const day = 86_400_000;
const counters = (total: number, failed = 0) => ({
  total,
  success: total - failed,
  failed,
  skipped: 0,
});

/** Forty daily runs with a failure, a run that changed far too much, one that saw nothing, and one under way. */
const runs: GivenRun[] = Array.from({ length: 40 }, (_, index): GivenRun => {
  const startTime = galleryNow - (index + 0.01) * day;
  const status =
    index === 0 ? 'running' : index === 3 ? 'failed' : index === 9 ? 'partial_success' : 'success';
  const seen = index === 6 ? 0 : 2900 + ((index * 37) % 60);
  return {
    synchronizationJobId: `sync_${String(index).padStart(4, '0')}mwpcwnhrimlr2horx7xgg7pp7y`,
    status,
    direction: 'inbound',
    triggerType: 'auto',
    startTime,
    ...(index > 0 && { endTime: startTime + (index === 12 ? 900_000 : 90_000 + index * 800) }),
    ...(index === 3 && { errorCode: 'LdapOperationFailed' }),
    result: {
      userStatistics: {
        created: counters(
          index === 1 ? 480 : seen === 0 ? 0 : 3 + (index % 4),
          index === 9 ? 2 : 0,
        ),
        updated: counters(seen === 0 ? 0 : 5 + (index % 3)),
        same: counters(seen),
      },
    },
  };
});

const failure = {
  sentence: 'The service limits the rate of calls. Wait a minute, then retry.',
  code: 'Throttling.User',
  requestId: '7C9F3E5A-0B7D-5F3C-9E1B-2A6D8C4F1E00',
};

const model: HistoryPageModel = {
  ref: {
    connectionId: 'c1',
    region: 'cn-hangzhou',
    instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
    kind: 'identityProvider',
    id: 'idp_mwpcwnhrimlr2horx7xgg7pp7y',
  },
  targetName: 'HQ OpenLDAP',
  instanceName: 'Corporate directory',
  connectionLabel: 'Production (read only)',
  verdict: assess({
    runs,
    now: galleryNow,
    dates: { locale: 'en', timeZone: 'Asia/Shanghai', thisYear: 2026 },
  }),
  history: readHistory(runs),
  hasMore: true,
  total: 1234,
  readAt: galleryNow - 12_000,
  loading: false,
};

const { ref, targetName, instanceName, connectionLabel } = model;
const bare = { ref, targetName, instanceName, connectionLabel, hasMore: false, loading: false };

/** Every state in which the page can be, by name. */
export const historyGallery: Record<string, HistoryPageModel> = {
  many: model,
  few: { ...model, history: readHistory(runs.slice(1, 4)), hasMore: false, total: 3 },
  none: { ...model, history: readHistory([]), hasMore: false, total: 0 },
  loading: { ...bare, loading: true },
  loadingMore: { ...model, loading: true },
  failed: { ...bare, failure },
  failedOver: { ...model, failure },
  hostile: {
    ...model,
    targetName: `<img src=x onerror="alert(1)"> \u202egnp.exe\u202c ${'A'.repeat(5000)}`,
    instanceName: '</script><script>alert(2)</script>',
    connectionLabel: '"><svg onload=alert(3)>',
    history: readHistory(
      runs.map((run) => ({
        ...run,
        status: '<u>odd</u>',
        errorCode: `<a>${'x'.repeat(5000)}</a>`,
      })),
    ),
  },
};
