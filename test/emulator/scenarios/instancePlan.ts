import type { JsonObject } from '../data/json';
import { mintRandom, mintResource } from '../data/mint';
import { once } from '../data/once';
import type { JobSeries } from '../data/jobSeries';
import type { OutcomePlan } from '../data/jobOutcome';
import type { Provider, ProviderRow, PullConfiguration, PushConfiguration } from '../data/provider';
import type { Application, Instance, OrganizationalUnit } from '../data/tenant';
import { extraJobs, scheduledJobs, type ExtraRun, type RunPlan } from './jobPlan';
import { providerKinds, vendorConnection, type ProviderKind } from './providerKinds';
import { buildGroups, buildUsers } from './people';
import { buildUnits, type UnitPlan } from './unitPlan';

const day = 86_400_000;

/** Ages count from here and not from the start, so that ids stay the same from start to start. */
const founding = Date.UTC(2026, 0, 1);

/** A provider to be. Configurations are functions of the name → id lookup of the OU tree. */
export interface ProviderPlan {
  name: string;
  kind: ProviderKind;
  daysOld: number;
  row?: Partial<ProviderRow>;
  connection?: JsonObject;
  pull?: (unit: (name: string) => string) => PullConfiguration;
  push?: (unit: (name: string) => string) => PushConfiguration;
  runs?: RunPlan;
  extra?: ExtraRun[];
}

export interface ApplicationPlan {
  name: string;
  daysOld: number;
  row?: Partial<Application>;
  runs?: RunPlan;
  extra?: ExtraRun[];
}

export interface InstancePlan {
  /** Seeds the ids; unique within a scenario. */
  key: string;
  region: string;
  description: string;
  daysOld: number;
  /** What the instance states as its zone; Asia/Shanghai unless told. */
  zone?: string;
  row?: Partial<Instance['row']>;
  providers: () => ProviderPlan[];
  applications?: () => ApplicationPlan[];
  /** Jobs that belong to neither: exports of accounts. */
  exports?: { plan: OutcomePlan; runs: ExtraRun[] };
  units: UnitPlan;
}

export interface BuildContext {
  seed: number;
  now: number;
}

/** Makes an instance of a plan; nothing below the row is computed before it is asked for. */
export function buildInstance(context: BuildContext, plan: InstancePlan): Instance {
  const { seed } = context;
  const InstanceId = mintRandom('idaas', seed, plan.key);
  const CreateTime = founding - plan.daysOld * day;
  const units = once(() => buildUnits(seed, InstanceId, CreateTime, plan.units));
  const built = once(() =>
    plan.providers().map((each) => buildProvider(context, InstanceId, units(), each)),
  );
  const applications = once(() =>
    (plan.applications?.() ?? []).map((each) => buildApplication(context, InstanceId, each)),
  );
  const exportJobs = (): JobSeries[] => {
    if (!plan.exports) return [];
    const target = { id: InstanceId, type: 'eiam_v2_user_import', direction: 'egress' as const };
    return [extraJobs(context, target, plan.exports.plan, plan.exports.runs)];
  };
  const groups = once(() => buildGroups(seed, InstanceId, CreateTime));
  const users = once(() => buildUsers(seed, InstanceId, CreateTime, units(), groups()));
  const domain = `${plan.key.replace(/\W/g, '')}.aliyunidaas.com`;
  return {
    region: plan.region,
    row: {
      InstanceId,
      Description: plan.description,
      Status: 'running',
      CreateTime,
      ServiceManaged: false,
      DefaultEndpoint: { Endpoint: domain, Status: 'resolved' },
      CrossRegionReplication: 'disabled',
      ...plan.row,
    },
    zone: plan.zone ?? 'Asia/Shanghai',
    detail: {
      DomainConfig: {
        DefaultDomain: 'login.example.com',
        InitDomain: domain,
        InitDomainAutoRedirectStatus: 'disabled',
      },
      EgressAddresses: ['203.0.113.0/27', '198.51.100.32/27'],
    },
    units,
    users,
    groups,
    providers: () => built().map((each) => each.provider),
    applications: () => applications().map((each) => each.application),
    jobs: once(() => [
      ...built().flatMap((each) => each.jobs),
      ...applications().flatMap((each) => each.jobs),
      ...exportJobs(),
    ]),
  };
}

function buildProvider(
  context: BuildContext,
  InstanceId: string,
  units: OrganizationalUnit[],
  plan: ProviderPlan,
): { provider: Provider; jobs: JobSeries[] } {
  const kind = providerKinds[plan.kind];
  const created = founding - plan.daysOld * day;
  const key = `${InstanceId}/${plan.kind}/${plan.name}`;
  const unit = (name: string) => {
    const found = units.find((each) => each.OrganizationalUnitName === name);
    if (!found) throw new Error(`The plan of ${plan.name} names no unit "${name}".`);
    return found.OrganizationalUnitId;
  };
  const pull = plan.pull?.(unit);
  const push = plan.push?.(unit);
  const row: ProviderRow = {
    InstanceId,
    IdentityProviderId: mintResource('idp', context.seed, key, created),
    IdentityProviderName: plan.name,
    IdentityProviderType: kind.type,
    AuthnSourceSupplier: kind.supplier,
    AuthnSourceType: `urn:alibaba:idaas:authntype:${plan.kind === 'saml' ? 'saml2' : 'oidc'}`,
    AuthnStatus: push ? 'disabled' : 'enabled',
    UdPullStatus: pull ? 'enabled' : 'disabled',
    UdPullTargetScope: pull?.UdSyncScopeConfig?.TargetScope,
    UdPushStatus: push ? 'enabled' : 'disabled',
    IncrementalCallbackStatus: (pull ?? push)?.IncrementalCallbackStatus,
    PeriodicSyncStatus: (pull ?? push)?.PeriodicSyncStatus,
    AdvancedStatus: 'disabled',
    LastStatusCheckJobResult: 'success',
    LogoUrl: 'https://img.alicdn.com/imgextra/example-logo.png',
    CreateTime: created,
    UpdateTime: created + Math.floor(plan.daysOld / 2) * day,
    ...plan.row,
  };
  const target = {
    id: row.IdentityProviderId,
    type: 'identity_provider',
    direction: push ? ('egress' as const) : ('ingress' as const),
  };
  const connection = plan.connection ?? vendorConnection(plan.kind, row);
  return { provider: { row, connection, pull, push }, jobs: buildJobs(context, target, plan) };
}

function buildApplication(
  context: BuildContext,
  InstanceId: string,
  plan: ApplicationPlan,
): { application: Application; jobs: JobSeries[] } {
  const created = founding - plan.daysOld * day;
  const id = mintResource('app', context.seed, `${InstanceId}/${plan.name}`, created);
  const application: Application = {
    InstanceId,
    ApplicationId: id,
    ApplicationName: plan.name,
    ApplicationCreationType: 'user_custom',
    ApplicationIdentityType: 'application',
    ApplicationSourceType: 'urn:alibaba:idaas:app:source:standard',
    ClientId: id,
    Features: plan.runs || plan.extra ? '["sso", "provision"]' : '["sso"]',
    SsoType: 'saml2',
    Status: 'enabled',
    LogoUrl: 'https://img.alicdn.com/imgextra/example-logo.png',
    ServiceManaged: false,
    M2MClientStatus: 'disabled',
    ResourceServerStatus: 'disabled',
    AuthorizationType: 'authorize_required',
    CreateTime: created,
    UpdateTime: created + Math.floor(plan.daysOld / 2) * day,
    ...plan.row,
  };
  const target = { id, type: 'application', direction: 'egress' as const };
  return { application, jobs: buildJobs(context, target, plan) };
}

function buildJobs(
  context: BuildContext,
  target: JobSeries['target'],
  { runs, extra }: { runs?: RunPlan; extra?: ExtraRun[] },
): JobSeries[] {
  if (!runs) return [];
  const scheduled = scheduledJobs(context, target, runs);
  return extra ? [scheduled, extraJobs(context, target, runs, extra)] : [scheduled];
}
