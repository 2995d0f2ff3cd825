import type { Direction } from '../../src/model/resources/direction';
import { checkPull, checkPush } from '../../src/model/configuration/ldap';
import type { Family, Finding } from '../../src/model/configuration/ldap/finding';
import { readSchedule } from '../../src/model/configuration/schedule/schedule';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../src/model/configuration/syncConfiguration';
import type {
  DirectionReading,
  UnitPath,
} from '../../src/model/configuration/configurationReading';
import type { ScheduleReading } from '../../src/model/configuration/schedule/scheduleReading';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';
import {
  adPush,
  bad,
  documentedPush,
  hostilePush,
  many,
  openLdapPush,
  pull,
} from './configurations';
import { galleryNow } from './jobGallery';

const zone = 'Asia/Shanghai';

/** What the host works out of the schedule of a direction. */
function scheduleOf({
  periodicSyncConfig,
  periodicSyncStatus,
}: PushConfiguration): ScheduleReading {
  const schedule = readSchedule(periodicSyncConfig, { zone });
  const now = new Date(galleryNow);
  const { otherReading: other } = schedule;
  const times = (dates: Date[]) => dates.map((date) => date.getTime());
  return {
    kind: schedule.kind,
    enabled: periodicSyncStatus === 'enabled',
    raw: schedule.raw,
    words: schedule.words('en'),
    zone,
    isZoneLearned: false,
    ...(schedule.dialect && { dialect: schedule.dialect }),
    window: schedule.window,
    next: times(schedule.next(now, 5)),
    previous: times(schedule.previous(now, 3)),
    // The one between was missed.
    ...(periodicSyncStatus === 'enabled' && {
      previousRuns: ['sync_0000newest', undefined, 'sync_0000oldest'],
    }),
    problems: schedule.problems,
    ...(other && {
      other: {
        dialect: other.dialect ?? 'spring',
        words: other.words('en'),
        next: times(other.next(now, 5)),
      },
    }),
  };
}

function readingOf<C extends PushConfiguration | PullConfiguration>(
  config: C,
  others: [string, string][] = [],
): DirectionReading<C> {
  return {
    configured: true,
    config,
    schedule: scheduleOf(config),
    others,
    ...(others.length === 0 && { isWhole: true as const }),
    requestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
    readAt: galleryNow - 12_000,
    loading: false,
  };
}

const towards = (direction: Direction, findings: Finding[]) =>
  findings.map((finding) => ({ ...finding, direction }));

/** The problems of a schedule, as the host lists them among the findings. */
const scheduleFindings = (config: PushConfiguration) => {
  const { kind, problems } = scheduleOf(config);
  return problems.map(
    ({
      rule,
      severity,
      message,
      suggestion,
      suggestions,
    }): Finding & { suggestions?: string[] } => ({
      rule,
      severity,
      message,
      suggestion,
      ...(suggestions && { suggestions }),
      field: `periodicSyncConfig.periodicSync${kind === 'time' ? 'Times' : 'Cron'}`,
      reference: 'Quartz CronExpression',
    }),
  );
};

const base: ConfigurationPageModel = {
  ref: {
    connectionId: 'c1',
    region: 'cn-hangzhou',
    instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
    kind: 'identityProvider',
    id: 'idp_na2rzpyc67zr7ixdfy35zgrxxx',
  },
  providerName: 'HQ Active Directory',
  providerType: 'urn:alibaba:idaas:idp:microsoft:ad:push',
  instanceName: 'Corporate directory',
  connectionLabel: 'Production (read only)',
  units: {},
  departments: {},
  findings: [],
};

const units: Record<string, UnitPath> = {
  ou_wovwffm62xifdziem7an7q4rpm: { path: ['Corp', 'Hangzhou'] },
  ou_ct2jvisn35ea5lmthk267xyzab: { path: ['Corp', 'Contractors'] },
  ou_asjdfhaskfhw213mnsj33sXXX: { path: ['Corp', 'Engineering', 'Directory'] },
};

function pushModel(
  config: PushConfiguration,
  family: Family | undefined,
  more: Partial<ConfigurationPageModel> = {},
): ConfigurationPageModel {
  return {
    ...base,
    outbound: readingOf(config),
    units,
    family,
    findings: towards('outbound', [
      ...(family ? checkPush(config, { family, transport: more.transport }) : []),
      ...scheduleFindings(config),
    ]),
    ...more,
  };
}

const recentDeletions = { inbound: { jobs: 42, users: 26, organizationalUnits: 2, groups: 0 } };
const ldaps = { protocol: 'ldaps', host: 'ldap.example.com', port: 636, startTls: 'disabled' };
const plain = { protocol: 'ldap', host: '10.0.0.5', port: 389, startTls: 'disabled' };
const openLdapType = 'urn:alibaba:idaas:idp:unknown:ldap';

const failure = {
  sentence: 'You are not allowed to read this configuration. Ask for the permission, then retry.',
  code: 'NoPermission',
  requestId: '7C9F3E5A-0B7D-5F3C-9E1B-2A6D8C4F1E00',
};
const unread = (more: Partial<DirectionReading<never>>): DirectionReading<never> => ({
  configured: true,
  others: [],
  loading: false,
  ...more,
});

const both: ConfigurationPageModel = {
  ...base,
  providerName: 'HQ OpenLDAP',
  providerType: openLdapType,
  outbound: readingOf(openLdapPush),
  inbound: readingOf(pull),
  units,
  family: 'openldap',
  transport: ldaps,
  recentDeletions,
  findings: towards('inbound', checkPull(pull, { family: 'openldap', transport: ldaps })),
};

const hostile: ConfigurationPageModel = {
  ...pushModel(hostilePush, 'ad', {
    transport: { protocol: bad(16), host: bad(17), port: -1, startTls: bad(18) },
    transportFailure: { sentence: bad(19), code: bad(20), requestId: bad(21) },
  }),
  providerName: bad(22),
  providerType: bad(23),
  instanceName: '</script><script>alert(2)</script>',
  connectionLabel: '"><svg onload=alert(3)>',
  units: { 'ou_<b>bold</b>': { path: [bad(24), bad(25)] }, constructor: { failure: bad(26) } },
  departments: { [bad(4)]: bad(36) },
  networkAccessEndpointId: bad(37),
};
hostile.outbound = {
  ...hostile.outbound!,
  others: [[bad(27), bad(28)]],
  failure: { sentence: bad(29), code: bad(30) },
  requestId: bad(31),
};
hostile.findings.push({
  direction: 'outbound',
  rule: 'OC-99',
  severity: 'hint',
  field: bad(32),
  message: bad(33),
  suggestion: bad(34),
  reference: bad(35),
});

const withSchedule = (periodicSyncConfig: PushConfiguration['periodicSyncConfig']) =>
  pushModel({ ...openLdapPush, periodicSyncConfig }, 'openldap', {
    providerName: 'HQ OpenLDAP',
    providerType: `${openLdapType}:push`,
    transport: ldaps,
  });

/** Every state in which the page can be, by name. */
/** Both directions with what runs tell of the zone: one that is offered, one that was taken over. */
function calibrated(): ConfigurationPageModel {
  const learned = {
    zone: 'Asia/Tokyo',
    alike: ['Asia/Tokyo', 'Asia/Seoul'],
    dialect: 'quartz' as const,
    delay: 95_000,
    longestDelay: 400_000,
    runs: 12,
    fitting: 12,
    confidence: 0.994,
  };
  const { outbound, inbound } = both;
  return {
    ...both,
    instanceZone: 'Asia/Shanghai',
    ...(outbound?.schedule && {
      outbound: { ...outbound, schedule: { ...outbound.schedule, learned } },
    }),
    ...(inbound?.schedule && {
      inbound: {
        ...inbound,
        schedule: { ...inbound.schedule, zone: 'Asia/Tokyo', isZoneLearned: true, learned },
      },
    }),
  };
}

export const configurationGallery: Record<string, ConfigurationPageModel> = {
  calibrated: calibrated(),
  documented: pushModel(documentedPush(), 'ad', {
    transport: { ...plain, startTls: 'enabled' },
    units: {},
  }),
  pull: {
    ...base,
    providerName: 'Branch OpenLDAP',
    providerType: `${openLdapType}:pull`,
    inbound: readingOf(pull, [['PeriodicSyncConfig.Jitter', '5']]),
    units,
    family: 'openldap',
    transport: ldaps,
    recentDeletions,
    findings: towards('inbound', checkPull(pull, { family: 'openldap', transport: ldaps })),
  },
  both,
  adErrors: pushModel(adPush, 'ad', {
    transport: plain,
    recentDeletions: { outbound: { ...recentDeletions.inbound, users: 4 } },
    units: { ...units, ou_gone4ever00000000000000000: { failure: 'It does not exist any more.' } },
  }),
  changed: pushModel(openLdapPush, 'openldap', {
    providerName: 'HQ OpenLDAP',
    providerType: `${openLdapType}:push`,
    transport: ldaps,
    findings: towards(
      'outbound',
      checkPush(openLdapPush, {
        family: 'openldap',
        transport: ldaps,
        earlier: {
          ldapUdPushConfig: {
            ...openLdapPush.ldapUdPushConfig,
            userObjectClass: 'account,posixAccount',
            passwordSyncStatus: 'disabled',
          },
        },
        recentErrors: [{ errorCode: 'LdapError', errorMessage: 'LDAP: error code 50' }],
      }),
    ),
  }),
  openLdapCorrect: withSchedule(openLdapPush.periodicSyncConfig),
  hourList: withSchedule({ periodicSyncType: 'time', periodicSyncTimes: ['3', '5', '23'] }),
  unreadableCron: withSchedule({ periodicSyncType: 'cron', periodicSyncCron: '0 45 25 * * ?' }),
  dingTalk: {
    ...pushModel(
      {
        incrementalCallbackStatus: 'enabled',
        udSyncScopeConfigs: documentedPush().udSyncScopeConfigs,
        periodicSyncStatus: 'disabled',
      },
      undefined,
      { providerName: '钉钉', providerType: 'urn:alibaba:idaas:idp:alibaba:dingtalk:push' },
    ),
    units: { ou_12121xxxx: { path: ['Corp', 'Hangzhou'] } },
    departments: { 604352338: 'Headquarters' },
    networkAccessEndpointId: 'nae_mx4vsadfe6govkqkwckxxxx',
  },
  notConfigured: {
    ...both,
    outbound: unread({ configured: false, readAt: galleryNow - 5000 }),
    findings: [],
    inbound: readingOf({ ...pull, ldapUdPullConfig: undefined }),
    family: undefined,
    transport: undefined,
  },
  oneDirectionFailed: { ...both, outbound: unread({ failure }) },
  failedOver: { ...both, inbound: { ...both.inbound!, failure }, transport: undefined },
  allFailed: {
    ...both,
    outbound: unread({ failure }),
    inbound: unread({ failure }),
    findings: [],
    units: {},
    transport: undefined,
    transportFailure: failure,
  },
  loading: {
    ...base,
    outbound: unread({ loading: true }),
    inbound: unread({ loading: true }),
    providerType: openLdapType,
  },
  loadingOver: {
    ...both,
    outbound: { ...both.outbound!, loading: true },
    inbound: { ...both.inbound!, loading: true },
  },
  neither: {
    ...base,
    providerName: 'Sign-in only',
    providerType: 'urn:alibaba:idaas:idp:standard:oidc',
  },
  transportFailed: pushModel(openLdapPush, 'openldap', {
    providerType: `${openLdapType}:push`,
    transportFailure: failure,
  }),
  many: pushModel(many, 'ad', { transport: plain }),
  hostile,
};
