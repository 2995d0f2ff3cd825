import type { Application, Instance, OrganizationalUnit } from '../data/tenant';
import { documentedJobs } from './docs/documentedJobs';
import { documentedGroup, documentedUser } from './docs/documentedPeople';
import { pullProviders, pushProvider } from './docs/documentedProviders';
import { buildInstance } from './instancePlan';
import { secondAccount } from './company/secondAccount';
import { accounts, type ScenarioContext, type World } from './world';

const jobInstance = 'idaas_ue2jvisn35ea5lmthk267xxxxx';
const pushInstance = 'idaas_7vdv3olzk36gymwtlaq6fixxxx';
const listedInstance = 'idaas_eypq6ljgyeuwmlw672sulxxxxx';

/** Masked ids and all: what the documentation prints, and the lists that lead there. */
export function docs(context: ScenarioContext): World {
  const { main, second } = accounts(context);
  return {
    requestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
    tenants: [
      {
        accountId: main,
        instances: [
          {
            ...instance(jobInstance),
            providers: () => pullProviders,
            applications: () => [application],
            units: () => documentedUnits(jobInstance, 'ou_wovwffm62xifdziem7an7xxxxx'),
            users: () => [documentedUser],
            groups: () => [documentedGroup],
            jobs: () => documentedJobs,
          },
          {
            ...instance(pushInstance),
            aliases: ['eiam-111ccc1111'],
            providers: () => [pushProvider],
            units: () => documentedUnits(pushInstance, 'ou_12121xxxx'),
          },
          instance(listedInstance),
        ],
      },
      { accountId: second, instances: [buildInstance(context, secondAccount)] },
    ],
  };
}

function instance(InstanceId: string): Instance {
  return {
    region: 'cn-hangzhou',
    row: {
      InstanceId,
      Description: 'instance_for_test',
      Status: 'running',
      CreateTime: 1550115455000,
      ServiceManaged: false,
      DefaultEndpoint: { Endpoint: 'example-xxx.aliyunidaas.com', Status: 'resolved' },
      CrossRegionReplication: 'disabled',
    },
    zone: 'Asia/Shanghai',
    detail: {
      DomainConfig: {
        DefaultDomain: 'login.example.com',
        InitDomain: 'rx72nxxx.example.com',
        InitDomainAutoRedirectStatus: 'disabled',
      },
      EgressAddresses: ['203.0.XX.XX/27'],
    },
    providers: () => [],
    applications: () => [],
    units: () => documentedUnits(InstanceId, 'ou_wovwffm62xifdziem7an7xxxxx'),
    users: () => [],
    groups: () => [],
    jobs: () => [],
  };
}

const application: Application = {
  InstanceId: jobInstance,
  ApplicationId: 'app_mkv7rgt4d7i4u7zqtzev2mxxxx',
  ApplicationName: 'SAML Application',
  ApplicationCreationType: 'user_custom',
  ApplicationIdentityType: 'application',
  ApplicationSourceType: 'urn:alibaba:idaas:app:source:template',
  ApplicationTemplateId: 'apt_xxx_xxx',
  ClientId: 'app_mkv7rgt4d7i4u7zqtzev2mxxxx',
  Features: '["sso", "provision"]',
  SsoType: 'saml2',
  Status: 'enabled',
  Description: 'A test application',
  ServiceManaged: false,
  AuthorizationType: 'authorize_required',
  CreateTime: 1649830226000,
  UpdateTime: 1649830226000,
};

/** The two unmasked units of the documentation on top, the masked ones below. */
function documentedUnits(InstanceId: string, first: string): OrganizationalUnit[] {
  const root = 'ou_x3beoyepv2ls5iwuge3xhjkwbm';
  const middle = 'ou_4lag76zc2km5ssg5vsmm2lznvu';
  const unit = (id: string, name: string, ParentId?: string): OrganizationalUnit => ({
    InstanceId,
    OrganizationalUnitId: id,
    OrganizationalUnitName: name,
    ParentId,
    OrganizationalUnitExternalId: id,
    OrganizationalUnitSourceType: 'build_in',
    OrganizationalUnitSourceId: InstanceId,
    Leaf: id !== root && id !== middle,
    Description: 'Test organization',
    CreateTime: 1652085686179,
    UpdateTime: 1652085686179,
  });
  return [
    unit(root, 'name001'),
    unit(middle, 'name_001', root),
    unit(first, 'test_organizationalUnit_name', middle),
    unit('ou_asjdfhaskfhw213mnsj33sXXX', 'name_002', middle),
    unit('ou_2buqmxsa3ltyqkjgpwfijurXXX', 'name_003', middle),
  ];
}
