import {
  decodePullConfiguration,
  decodePushConfiguration,
} from '../../src/api/configuration/decodeConfiguration';
import { decodeJob } from '../../src/api/jobs/decodeJob';
import { readAnswer } from '../../src/api/readAnswer';
import { Reader } from '../../src/api/reader';
import {
  decodeAccount,
  decodeApplication,
  decodeIdentityProvider,
  decodeInstance,
} from '../../src/api/resources/decodeInventory';
import {
  decodeGroup,
  decodeOrganizationalUnit,
  decodeUser,
} from '../../src/api/resources/decodePeople';
import { ApiError } from '../../src/api/apiError';
import { errorSentence } from '../../src/api/errorSentence';
import { oneLine, plainBlock } from '../../src/model/text/plainText';
import { redactText, withoutSecrets } from '../../src/base/redact';
import { readClassList } from '../../src/model/configuration/ldap/classList';
import { parseName } from '../../src/model/configuration/ldap/distinguishedName';
import { isFilter, formatFilter, parseFilter } from '../../src/model/configuration/ldap/filter';
import { checkPull, checkPush } from '../../src/model/configuration/ldap/index';
import { otherMembers } from '../../src/api/configuration/otherMembers';
import { readSchedule } from '../../src/model/configuration/schedule/schedule';
import { createdAt, findIds, kindOf } from '../../src/model/ids/ids';
import { nearbyInstances } from '../../src/model/ids/nearbyInstances';
import { readPasted } from '../../src/model/ids/pastedText';
import { explainError } from '../../src/model/jobs/explainError';
import { countItems, readMatrix } from '../../src/model/jobs/statistics';
import { parseProviderType } from '../../src/model/resources/identityProvider';
import { readDeepLink } from '../../src/model/resources/deepLink';
import { readRef } from '../../src/model/resources/resourceRef';
import { csvField } from '../../src/model/text/csvField';
import { codeSpan, markdownText } from '../../src/model/text/markdownText';
import { providerTypeWord, statusWord } from '../../src/model/text/words';
import { readDocument } from '../../src/services/configuration/readDocument';
import { readProfiles } from '../../src/services/connections/profileFile';

/** Something that takes text from outside and may never throw, whatever it is. */
export interface FuzzTarget {
  name: string;
  run: (text: string) => unknown;
  /** Texts as they should be, of which wild ones are made. */
  seeds: readonly string[];
  /** Throws these where a text is not what it should be. */
  refuses?: (error: unknown) => boolean;
}

const at = Date.UTC(2026, 10, 22, 4, 5);

/** The value a JSON text stands for; the text itself where it stands for none. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const cron = (text: string) => {
  const read = readSchedule(
    { periodicSyncType: 'cron', periodicSyncCron: text },
    { zone: 'Asia/Shanghai' },
  );
  return [
    read.words('en'),
    read.words('zh-cn'),
    read.next(new Date(at), 3),
    read.previous(new Date(at), 2),
    read.problems,
  ];
};

const ids =
  'idaas_ue2jvisn35ea5lmthk2676rypm idp_mwpcwnhrimlr2horx7xgg7pp7y sync_0000347vjovtcf41li0fgsd98gn24q9njabcd app_mltta64q65enci54slingvvsgq ou_wovffnalwqz2xmjmlqcmm6tvsq';
const job =
  '{"SynchronizationJob":{"SynchronizationJobId":"sync_0000347vjovtcf41li0fgsd98gn24q9njabcd","TargetType":"identity_provider","TargetId":"idp_my664lwkhpicbyzirog3xxxxx","Direction":"ingress","StartTime":1649830226000,"Status":"success","Result":{"ErrorCode":"MissingParameter.Username","UserStatistics":{"Created":{"Total":3,"Success":1,"Failed":1,"Skipped":1}}}}}';
const push =
  '{"UdSyncScopeConfigs":[{"SourceScopes":["ou_1"],"TargetScope":"604352338"}],"LdapUdPushConfig":{"UserObjectClass":"user,top","OrganizationUnitObjectClass":"ou,top","UserRdn":"cn","OrganizationalUnitRdn":"ou"},"PeriodicSyncConfig":{"PeriodicSyncType":"cron","PeriodicSyncCron":"0 45 1 * * ?","PeriodicSyncTimes":["3"]},"PeriodicSyncStatus":"enabled"}';
const pull =
  '{"UdSyncScopeConfig":{"SourceScopes":["ou=people,dc=example,dc=com"],"TargetScope":"ou_1"},"LdapUdPullConfig":{"UserObjectClass":"inetOrgPerson,top","UserObjectClassCustomFilter":"(|(cn=test)(mail=test@test.com))","GroupObjectClass":"groupOfNames","GroupMemberAttributeName":"member"},"PullProtectedRule":{"UserDeletedThreshold":30},"PeriodicSyncConfig":{"PeriodicSyncType":"time","PeriodicSyncTimes":[3,5]}}';
const names = [
  'cn=Li Wei,ou=people,dc=example,dc=com',
  'CN=Smith\\, J,OU=Staff,DC=corp,DC=example,DC=com',
];
const errors = [
  'LDAP: error code 49 - 80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data 52e, v2580',
  'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path',
  "LDAP Result Code 65 \"Object Class Violation\": object class 'inetOrgPerson' requires attribute 'sn'",
  'errcode=40014 invalid access_token, requestId: abc',
  'connect timed out: 10.0.0.1:389',
];

/** Every decoder of a record, all on one text. */
function decode(text: string): unknown[] {
  const reader = Reader.of(withoutSecrets(valueOf(text)));
  if (!reader) return [];
  const found = reader.object('SynchronizationJob');
  const record = found ? decodeJob(found) : decodeJob(reader);
  const matrix = readMatrix(record.result);
  return [
    countItems(matrix),
    decodeInstance(reader, 'cn-hangzhou'),
    decodeIdentityProvider(reader),
    decodeApplication(reader),
    decodeOrganizationalUnit(reader),
    decodeUser(reader),
    decodeGroup(reader),
    decodeAccount(reader),
    otherMembers(valueOf(text)),
  ];
}

/** The settings of both directions, decoded and checked. */
function configuration(text: string): unknown[] {
  const reader = Reader.of(valueOf(text));
  if (!reader) return [];
  const [outbound, inbound] = [decodePushConfiguration(reader), decodePullConfiguration(reader)];
  return (['ad', 'openldap'] as const).flatMap((family) => [
    checkPush(outbound, { family }),
    checkPull(inbound, { family }),
    readSchedule(inbound?.periodicSyncConfig, { zone: 'Asia/Shanghai' }).words('en'),
  ]);
}

function wire(text: string): unknown {
  const answer = { status: 400, headers: { 'retry-after': text.slice(0, 40) }, text };
  try {
    return readAnswer(
      { action: 'ListInstances', host: 'eiam.cn-hangzhou.aliyuncs.com' },
      answer,
      at,
    );
  } catch (error) {
    if (error instanceof ApiError) return errorSentence(error);
    throw error;
  }
}

/** All decoders and parsers that text of the service, of users or of files reaches. */
export const targets: readonly FuzzTarget[] = [
  {
    name: 'cron',
    run: cron,
    seeds: ['0 45 1 * * ?', '0 0/15 8-18 ? * MON-FRI', '0 0 12 L * ?', '0 0 3 ? * 6#3'],
  },
  {
    name: 'filter',
    run: (text) => {
      const read = parseFilter(text);
      return isFilter(read) ? parseFilter(formatFilter(read)) : read;
    },
    seeds: [
      '(|(cn=test)(mail=test@test.com))',
      '(&(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2)))',
    ],
  },
  { name: 'distinguished name', run: parseName, seeds: names },
  {
    name: 'class list',
    run: readClassList,
    seeds: ['user,top', 'inetOrgPerson, organizationalPerson, person, top'],
  },
  {
    name: 'error text',
    run: (text) => [explainError(text.slice(0, 60), text), explainError(undefined, text)],
    seeds: errors,
  },
  {
    name: 'ids',
    run: (text) => [
      findIds(text),
      findIds(text, { lenient: true }),
      kindOf(text),
      createdAt(text),
      nearbyInstances(text, 5),
    ],
    seeds: [ids],
  },
  {
    name: 'pasted text',
    run: readPasted,
    seeds: [`https://yundun.console.aliyun.com/?p=idaas#/${ids}`, job, ids],
  },
  {
    name: 'deep link',
    run: (text) => readDeepLink({ path: '/open', query: text }),
    seeds: [
      'region=cn-hangzhou&instance=idaas_ue2jvisn35ea5lmthk2676rypm&job=sync_0000347vjovtcf41li0fgsd98gn24q9njabcd',
    ],
  },
  {
    name: 'reference',
    run: (text) => readRef(valueOf(text)),
    seeds: ['{"kind":"job","id":"sync_1","region":"cn-hangzhou","instanceId":"idaas_1"}'],
  },
  { name: 'record', run: decode, seeds: [job, push, pull] },
  { name: 'configuration', run: configuration, seeds: [push, pull] },
  {
    name: 'answer',
    run: wire,
    seeds: [
      job,
      '{"Code":"NoPermission","Message":"no","AccessDeniedDetail":{"AuthAction":"eiam:ListInstances"}}',
      '<html>squid</html>',
    ],
  },
  {
    name: 'document',
    run: readDocument,
    seeds: [push, 'a: &x [1, 2]\nb: *x\n', '- one\n- two: {three: 4}\n'],
  },
  {
    name: 'profiles',
    run: (text) => readProfiles(Buffer.from(text)),
    seeds: [
      '{"current":"default","profiles":[{"name":"default","mode":"AK","access_key_id":"a","access_key_secret":"b"}]}',
    ],
    refuses: (error) => error instanceof Error && error.name !== 'RangeError',
  },
  {
    name: 'text',
    run: (text) => [
      oneLine(text),
      plainBlock(text),
      redactText(text),
      csvField(text),
      markdownText(text),
      codeSpan(text),
    ],
    seeds: [
      ...errors,
      'x-acs-security-token=CAISabcdefghijklmnopq+/ AccessKeySecret: abc',
      '[link](command:x) $(bug) <b>',
    ],
  },
  {
    name: 'words',
    run: (text) => [providerTypeWord(text), statusWord(text), parseProviderType(text)],
    seeds: ['urn:alibaba:idaas:idp:unknown:ldap:pull', 'partial_success'],
  },
];
