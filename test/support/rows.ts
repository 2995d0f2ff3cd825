import type { Application } from '../../src/model/resources/application';
import type { IdentityProvider } from '../../src/model/resources/identityProvider';
import type { Instance } from '../../src/model/resources/instance';
import type { JobSummary } from '../../src/model/jobs/job';
import { summarizeJob } from '../../src/model/jobs/summarizeJob';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { aJob, stat } from './jobs';

export function anInstance(overrides: Partial<Instance> = {}): Instance {
  return {
    instanceId: 'idaas_ue2jvisn35ea5lmthk2676rypm',
    region: 'cn-hangzhou',
    status: 'running',
    description: 'Corporate directory',
    createTime: Date.UTC(2024, 0, 10, 5, 29, 24),
    ...overrides,
  };
}

export function aProvider(overrides: Partial<IdentityProvider> = {}): IdentityProvider {
  return {
    identityProviderId: 'idp_mwpcwnhrimlr2horx7xgg7pp7y',
    identityProviderName: 'HQ OpenLDAP',
    identityProviderType: 'urn:alibaba:idaas:idp:unknown:ldap:pull',
    ...overrides,
  };
}

export function anApplication(overrides: Partial<Application> = {}): Application {
  return {
    applicationId: 'app_mltta64q65enci54slingvvsgq',
    applicationName: 'Intranet',
    status: 'enabled',
    features: ['sso', 'provision'],
    ...overrides,
  };
}

/** What a list keeps of a job that changed something. */
export function aSummary(overrides: Partial<JobSummary> = {}): JobSummary {
  const userStatistics = { created: stat(48, 12, 4), same: stat(3011) };
  return { ...summarizeJob(aJob({ result: { userStatistics } })), ...overrides };
}

/** Text of the service for every place of a row that has some. */
interface RowTexts {
  name: string;
  id: string;
  free: string;
  status: string;
}

/** One row of every kind, with the texts given wherever the service may put some. */
export function everyKind({ name, id, free, status }: RowTexts): TreeNode[] {
  const instance = anInstance({ instanceId: id, description: name, status, region: free });
  const lastRun = aSummary({ synchronizationJobId: id, status, startTime: undefined });
  const provider = aProvider({
    identityProviderId: id,
    identityProviderName: name,
    identityProviderType: free,
    description: free,
    lockReason: free,
    udPullStatus: status,
    periodicSyncStatus: status,
    lastStatusCheckJobResult: status,
  });
  const application = anApplication({
    applicationId: id,
    applicationName: name,
    status,
    description: free,
    features: [free],
  });
  const job = aSummary({
    ...{ synchronizationJobId: id, status, direction: free, triggerType: free, targetType: free },
    ...{ targetId: id, description: free, errorCode: free, errorMessage: free },
    startTime: undefined,
    counts: undefined,
  });
  return [
    { kind: 'instance', id: '1', instance },
    { kind: 'provider', id: '2', instance, provider, lastRun },
    { kind: 'configuration', id: '3', instance, provider },
    { kind: 'applications', id: '4', instance },
    { kind: 'application', id: '5', instance, application, lastRun },
    { kind: 'allJobs', id: '6', instance },
    { kind: 'job', id: '7', instance, job, targetName: name },
    { kind: 'loadMore', id: '8', parent: undefined, loaded: 50, loading: false },
    {
      kind: 'failure',
      id: '9',
      sentence: 'The service is busy. Try again.',
      code: free,
      requestId: free,
      staleSince: undefined,
    },
    { kind: 'nothing', id: '10', message: 'No jobs yet.' },
    { kind: 'loading', id: '11', region: free },
    { kind: 'summary', id: '12', failure: { sentence: 'The key is wrong.', code: free } },
    { kind: 'region', id: '13', region: free || 'cn-hangzhou' },
  ];
}
