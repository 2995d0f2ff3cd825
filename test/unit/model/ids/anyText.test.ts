import assert from 'node:assert/strict';
import { findIds, isMasked, isMended } from '../../../../src/model/ids/ids';

const idaas = 'idaas_ue2jvisn35ea5lmthk2676rypm';
const idp = 'idp_mwpcwnhrimlr2horx7xgg7pp7y';
const app = 'app_mltta64q65enci54slingvvsgq';
const ou = 'ou_4lag76zc2km5ssg5vsmm2lznvu';
const user = 'user_d6sbsuumeta4h66ec3il7yxj4e';
const group = 'group_j6sbsuumeta4h66ec3il7yxj4u';
const endpoint = 'nae_mx3tmrpcaijkw6csuyvrmkdvbe';
const job = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde';
const check = 'async_000036tfu8cgngmakngrr2rk75qgf87pf3rabcd';
const esc = '\u001b';
const zero = '\u200b';
const upper = (text: string) => text.toUpperCase();
/** The text with something put in at some of its places. */
const with_ = (text: string, between: string, ...places: number[]) =>
  places
    .sort((a, b) => b - a)
    .reduce((all, at) => all.slice(0, at) + between + all.slice(at), text);
const url = encodeURIComponent;

type Row = [text: string, ...ids: string[]];

/** Texts in which whole ids stand as they are, beside whatever it is. */
const asWritten: Row[] = [
  [idp, idp],
  [`  ${job}\r\n`, job],
  [`"TargetId": "${idp}",`, idp],
  [`{"SynchronizationJobId":"${job}\\n"}`, job],
  [`{"message":"{\\"InstanceId\\":\\"${idaas}\\"}"}`, idaas],
  [`"job failed:\\n${job}\\tin ${idp}"`, job, idp],
  [`"\\u0022${idp}\\u0022"`, idp],
  [`a\\u003d${app}\\u0026b`, app],
  [`'\\x22${idp}\\x22'`, idp],
  [`export IDP_ID=${idp}`, idp],
  [`IDAAS_INSTANCE_ID="${idaas}"`, idaas],
  [`\${IDP:-${idp}}`, idp],
  [`\${JOB:=${job}}`, job],
  [`: "\${INSTANCE:?no ${idaas}}"`, idaas],
  [`job-${job}.json`, job],
  [`eiam-job-${job}-result.csv`, job],
  [`__${idp}__`, idp],
  [`_${app}_`, app],
  [`${job}_1.log`, job],
  [`${job}.2026-11-22.log.gz`, job],
  [`/var/log/idaas/${idaas}/${job}.log`, idaas, job],
  [`C:\\logs\\${idaas}\\${job}.txt`, idaas, job],
  [`C:\\logs\\new_${job}.txt`, job],
  [`backup_${idaas}_2026`, idaas],
  [`tf-${idp}-dev`, idp],
  [`provider_id = "${idp}"`, idp],
  [`resource "alicloud_idaas_app" "${app}" {`, app],
  [`terraform import module.sync.x['${idp}'] ${idaas}:${idp}`, idp, idaas, idp],
  [`  id = "${idaas}/${idp}"`, idaas, idp],
  [`issuer: https://eiam-api-cn-hangzhou.aliyuncs.com/v2/${idaas}/${app}/oidc`, idaas, app],
  [`https://x.example/?id=${idp}&job=${job}#${app}`, idp, job, app],
  [`https://x.example/?to=${url(`/open?id=${idp}&x=1`)}`, idp],
  [`https://x.example/?to=${url(url(`/open?id=${idp}&x=1`))}`, idp],
  [`https://x.example/?to=${url(url(url(`?id=${job}`)))}`, job],
  [`%22${idp}%22`, idp],
  [`%0a${job}%0A`, job],
  [`%5B${check}%5D`, check],
  [`q=%E4%BB%BB%E5%8A%A1${job}`, job],
  [`aliyun eiam GetInstance --InstanceId ${idaas}`, idaas],
  [`--TargetIds.1=${idp}`, idp],
  [`同步任务${job}失败，身份提供方：${idp}。`, job, idp],
  [`「${idp}」`, idp],
  [`请看（${job}）`, job],
  [`| ${idp} | 失败 | ${job} |`, idp, job],
  [`- [ ] ${idp}`, idp],
  [`> ${job} failed\n> again`, job],
  [`\`${idp}\``, idp],
  [`**${idp}**`, idp],
  [`***${idp}***`, idp],
  [`[${idp}](https://x.example/${job})`, idp, job],
  [`<code>${idp}</code>`, idp],
  [`<td>${job}<br/>${idp}</td>`, job, idp],
  [`&quot;${idp}&quot;`, idp],
  [`${esc}[31m${job}${esc}[0m failed`, job],
  [`${esc}[1;38;5;208m${idp}${esc}[m`, idp],
  [`${esc}[01;31m${esc}[K${idp}${esc}[m${esc}[K`, idp],
  [`${esc}]8;;https://x.example${esc}\\${idp}${esc}]8;;${esc}\\`, idp],
  [`[33m${job}[0m`, job],
  [`^[[0;33m${idp}^[[0m`, idp],
  [`\u241b[36m${idp}\u241b[0m`, idp],
  [`"\\u001b[31m${job}\\u001b[39m"`, job],
  [`stderr: "\\x1b[31m${idp}\\x1b[0m\\n"`, idp],
  [`\\033[1m${app}\\033[0m`, app],
  [`\\e[32m${app}\\e[0m`, app],
  [`${zero}${idp}${zero}`, idp],
  [`\ufeff${job}`, job],
  [`2026-11-22T04:05:06.789Z [eiam] ERROR ${idp}: timeout`, idp],
  [`<13>1 2026 host app - - [x target="${idp}"] ${job}`, idp, job],
  [`msg="pushed" target=${idp} job=${job} took=3s`, idp, job],
  [`key:${ou},${ou};${ou}`, ou, ou, ou],
  [`["${ou}","${app}"]`, ou, app],
  [`@${idp}: look at #${job}!`, idp, job],
  [`docker run -e JOB=${job} -v/x:/y img`, job],
  [`WHERE target_id = '${idp}' AND job_id IN ('${job}')`, idp, job],
  [`acs:eiam:cn-hangzhou:1098765432109876:instance/${idaas}`, idaas],
  [`curl -d InstanceId=${idaas}\\&TargetIds.1=${idp}`, idaas, idp],
  [`${idp}…`, idp],
  [`${idp}...`, idp],
  [`${idp},\n${app}`, idp, app],
  [`${idp}\n    ${app}`, idp, app],
  [`group_${app}`, app],
  [`user-${idp}`, idp],
  [` * @example\n * ${idaas}\n */`, idaas],
  [`   * <strong>example:</strong>\n   * <p>${idp}</p>`, idp],
  [`/// <para>${idp}</para>`, idp],
  [`\t// ${idaas}\n\tInstanceId *string`, idaas],
  [`https://tenant.example/login/app/${app}/oauth2/authorize`, app],
  [`https://tenant.example/api/v2/${app}/saml2/meta?x=1`, app],
  [`https://bucket.example/${idaas}/tmp/eiam_user_export_1766469463365.csv`, idaas],
  [`"https:\\/\\/x.example\\/v2\\/${idaas}\\/${app}\\/oidc"`, idaas, app],
  [`redirect_uri=https%3A%2F%2Fx.example%2F${app}%2Fcb`, app],
  [`%257B%2522id%2522%253A%2522${idp}%2522%257D`, idp],
  [`${idp}%2c%20${app}`, idp, app],
  [`acs:eiam:*:*:instance/${idaas}/identityprovider/${idp}`, idaas, idp],
  [`alicloud_eiam_idp.hq: Refreshing state... [id=${idaas}:${idp}]`, idaas, idp],
  [`  ~ target_ids = [\n      - "${idp}",\n      + "${app}",\n    ]`, idp, app],
  [`      id = "${idp}" -> (known after apply)`, idp],
  [`"attributes": {"id": "${idaas}:${ou}", "user_id": "${user}"}`, idaas, ou, user],
  [`│ Error: reading provider (${idp}): timeout`, idp],
  [`2026-11-22T04:05:06.7890000Z ##[error]job ${job} failed`, job],
  [`##vso[task.setvariable variable=JOB]${job}`, job],
  [`::error file=sync.sh,line=3::${job} failed`, job],
  [`section_start:1766469463:run_${job}\r${esc}[0K`, job],
  [`IDP_ID=***  JOB_ID=${job}`, job],
  [`TargetId      : ${idp}\nTargetType    : identity_provider`, idp],
  [`@{TargetId=${idp}; TargetType=identity_provider}`, idp],
  [`│${idp}│${app}│`, idp, app],
  [`{'InstanceId': u'${idaas}'}`, idaas],
  [`b'${idp}\\n'`, idp],
  [`The specified resource ${idp} does not exist request id: 0441BD79`, idp],
  [`ResourceNotFound : ${job}\r\n\tat com.example.Sync.run(Sync.java:12)`, job],
  [`Caused by: IllegalStateException: [${job}] -> ${idp}`, job, idp],
  [`SyncJob(instanceId=${idaas}, targetId=${idp}, userId=null)`, idaas, idp],
  [`[sync-pool-1] [${job}:${idp}] WARN`, job, idp],
  [`trace.${job}.${idp}.end`, job, idp],
  [`<![CDATA[${job}]]>`, job],
  [`\\\\\\"${idp}\\\\\\"`, idp],
  [`\\r\\n${group}\\r\\n`, group],
  [`endpoint ${endpoint}，组织 ${ou}、账户 ${user}`, endpoint, ou, user],
  [`redis> GET sync:${job}:state`, job],
  [`last_sync_${job}`, job],
  [`user_id:${user},group_ids:[${group}]`, user, group],
  [`${idp}'s and ${app}’s`, idp, app],
  [`${idp}_${app}`, idp, app],
  ['eiam-111ccc1111', 'eiam-111ccc1111'],
  ['eiam-cn-abc123def456', 'eiam-cn-abc123def456'],
];

/** Texts in which an id stands otherwise than it is. */
const mended: Row[] = [
  [upper(idp), idp],
  [`IDAAS: ${upper(idaas)}`, idaas],
  [upper(job), job],
  [`Idp_${idp.slice(4)}`, idp],
  [`X_${upper(app)}_Y`, app],
  [idp.replace('_', '%5F'), idp],
  [job.replace('_', '%5f'), job],
  [`id%3D${idp.replace('_', '%5F')}%26x`, idp],
  [`id%253D${idp.replace('_', '%255F')}%2526x`, idp],
  [idp.replace('_', '%25255F'), idp],
  [idp.replace('_', '\\_'), idp],
  [`| ${job.replace('_', '\\_')} |`, job],
  [with_(idp, zero, 3), idp],
  [with_(idp, zero, 4, 12, 20), idp],
  [with_(job, '\u00ad', 10, 20, 30), job],
  [with_(app, '\u2060', 5), app],
  [with_(idaas, '\ufeff', 2), idaas],
  [with_(idp, '<wbr>', 4, 14), idp],
  [with_(idp, '&#8203;', 9), idp],
  [with_(idp, '&shy;', 9, 15), idp],
  [with_(idp, '\\u200b', 9), idp],
  [with_(idp, `${esc}[1m`, 4), idp],
  [with_(idp, `${esc}[1m`, 3), idp],
  [`idp_${esc}[01;31m${esc}[Kmwpc${esc}[m${esc}[K${idp.slice(8)}`, idp],
  [`${esc}[32mid${esc}[0mp_${idp.slice(4)}`, idp],
  [with_(job, '\\u001b[31m', 9), job],
  [with_(idp, '\n', 12), idp],
  [with_(idp, '\r\n', 20), idp],
  [with_(idp, '\n        ', 18), idp],
  [with_(idp, '\\\n', 18), idp],
  [with_(idp, ' \\\n    ', 18), idp],
  [with_(idp, '\n', 4), idp],
  [with_(idp, '\n', 3), idp],
  [with_(job, '\n', 3), job],
  [with_(job, '\n', 15, 30), job],
  [with_(job, '\n\t', 40), job],
  [`> job ${with_(job, '\n> ', 25)}\n> failed`, job],
  [with_(idp, '=\r\n', 21), idp],
  [with_(idp, '\n│ ', 21), idp],
  [with_(idp, '^\r\n', 21), idp],
  [with_(idp, '`\n  ', 21), idp],
  [with_(idp, '\\n  ', 21), idp],
  [with_(idp, '%0A', 21), idp],
  [`${with_(job, '\n', 33)} failed`, job],
  [`"${with_(app, '\\\n  ', 9)}"`, app],
  [with_(upper(idaas), '\n', 16), idaas],
  [with_(with_(idp, '\n', 20), `${esc}[0m`, 10), idp],
  [with_(check, '\n   ', 30), check],
  [`TF_VAR_${upper(idp)}`, idp],
  [`https%3A%2F%2Fx.example%2F${app.replace('_', '%5F')}%2Fcb`, app],
  [with_(job, '\u23ce\n', 25), job],
  [with_(user, ' \n  ', 15), user],
];

/** Texts in which something stands for an id. */
const masked: Row[] = [
  ['idp_11111', 'idp_11111'],
  ['app_12345', 'app_12345'],
  ['"TargetId":"idp_11111"', 'idp_11111'],
  ['see%20idp_11111%20', 'idp_11111'],
  ['idaas_ue2jvisn35ea5lmthk267xxxxx', 'idaas_ue2jvisn35ea5lmthk267xxxxx'],
  ['sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx', 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx'],
  ['ou_12121xxxx', 'ou_12121xxxx'],
  ['app_xxxxx', 'app_xxxxx'],
  ['eiam-cn-xxxxx', 'eiam-cn-xxxxx'],
  ['clientId=app_miml7nkm****** \\', 'app_miml7nkm******'],
  [
    "issuer='https://x.example/v2/idaas_paxf******/app_miml******/oidc'",
    'idaas_paxf******',
    'app_miml******',
  ],
  [`"client_id": "app_m7jks3********************"`, 'app_m7jks3********************'],
  ['idp_***', 'idp_***'],
  ['idp_mwpc***pp7y', 'idp_mwpc***pp7y'],
  ['idp_mwpc\\*\\*\\*', 'idp_mwpc\\*\\*\\*'],
  ['idp_mwpc••••••••', 'idp_mwpc••••••••'],
  ['idp_████████', 'idp_████████'],
  ['sync_0000347v####', 'sync_0000347v####'],
  ['idp_mwpcwnhr…', 'idp_mwpcwnhr…'],
  ['idp_mwpc…pp7y', 'idp_mwpc…pp7y'],
  ['sync_0000347vjov...', 'sync_0000347vjov...'],
  ['sync_0000347vjov...abcde failed', 'sync_0000347vjov...abcde'],
  ['idp_mwpcwnhrimlr2horx7xgg', 'idp_mwpcwnhrimlr2horx7xgg'],
  [`${esc}[31midp_11111${esc}[0m`, 'idp_11111'],
  ['idp_mwpcwnhrimlr2horxXXXX', 'idp_mwpcwnhrimlr2horxXXXX'],
  ['https://x.example/idaas_ly77wa2oexrciw5v672vxxxx/tmp', 'idaas_ly77wa2oexrciw5v672vxxxx'],
  ['sync_000036q9p3jd5s18boeo2dvmmanu2086vxxxx', 'sync_000036q9p3jd5s18boeo2dvmmanu2086vxxxx'],
  ['app_miml7nkm…6ssg', 'app_miml7nkm…6ssg'],
  ['// sync_0000347vjovtcf41li0f\n// gsd98gn24q9nj9abcde', 'sync_0000347vjovtcf41li0f'],
  ['idp_12345678', 'idp_12345678'],
  ['idp_mwpcwnhrimlr2horx7xgg\nname: x', 'idp_mwpcwnhrimlr2horx7xgg'],
];

/** Texts with nothing of ours in them. */
const nothing = [
  'user_name, group_members and app_settings',
  'USER_PROFILE APP_VERSION IDP_METADATA_URL SYNC_INTERVAL',
  'user_accounts…',
  'app_settings...',
  '...user_arguments',
  '**user_name**',
  '***user_name***',
  '__app_name__',
  '_app_',
  'USER_12345',
  'my_idp_11111',
  'idp_11111_old',
  `x${idp}`,
  `${idp}x`,
  `${job}abc`,
  'ou_7d8a6e6df7621556ce0d21922b676706',
  'OU_7D8A6E6DF7621556CE0D21922B676706',
  'alicloud_idaas_instance',
  'idp_metadata\nand_more',
  'user_\n    id',
  'eiam-20211201',
  'eiam-developerapi.cn-hangzhou.aliyuncs.com',
  `nap_${idp.slice(4)}`,
  'idp_[REDACTED], idp_<redacted>, app_{id}, idp_${ID}, user_%s',
  'idaas_example, idaas_callback, instance_for_test',
  `c${idaas.slice(0, 6)}app_configuration`,
  'auths_ngz2wj35ixxxdyat55nexxxxxx',
  'eiam_user_export_1766469463365.csv',
  'app_20261122.log, app_202611221530.log and sync_20261122153045.log',
  'sync_1766469463.tmp and sync_1766469463365.tmp',
  '***the user_name***',
  'eiam-server01 and eiam-production12',
  'eiam-sync-worker-7d9f8b6c5-x2x4z',
  'eiam-api-cn-hangzhou.aliyuncs.com',
  'app_secret: ******** and sync_token=***',
  'user_agent: Mozilla/5.0... (X11)',
  'user_0001@example.com, app_v2, group_3',
  'app_*',
  'sync_**',
];

const read = (text: string) => findIds(text, { lenient: true });
const names = (text: string) => read(text).map(({ id }) => id);

describe('the lenient reader', () => {
  it('has more than two hundred texts to read', () => {
    assert.ok(asWritten.length + mended.length + masked.length + nothing.length > 200);
  });

  for (const [what, rows] of [
    ['whole ids as they are, beside whatever it is', asWritten],
    ['whole ids that are torn or written otherwise', mended],
    ['what stands for an id', masked],
  ] as const) {
    it(`finds ${what}`, () => {
      assert.deepEqual(
        rows.map(([text]) => [text, ...names(text)]),
        rows,
      );
    });
  }

  it('finds nothing in what only resembles an id', () => {
    assert.deepEqual(
      nothing.map((text) => [text, ...names(text)]),
      nothing.map((text) => [text]),
    );
  });

  it('tells which ids it mended, and which are masks', () => {
    const told = (rows: Row[]) =>
      new Set(
        rows.flatMap(([text]) =>
          read(text).map((found) => `${isMended(text, found)} ${isMasked(found.id)}`),
        ),
      );
    assert.deepEqual([asWritten, mended, masked].map(told), [
      new Set(['false false']),
      new Set(['true false']),
      new Set(['false true']),
    ]);
  });

  it('says where the id stands, and leaves out what is around it', () => {
    for (const [text, id] of mended) {
      const [{ start, end } = { start: -1, end: -1 }] = read(text);
      const there = text.slice(start, end);
      assert.equal(there.at(0)?.toLowerCase(), id?.at(0), text);
      assert.equal(there.at(-1)?.toLowerCase(), id?.at(-1), text);
    }
  });

  it('leaves the strict reader as strict as it was', () => {
    assert.deepEqual(
      [...mended, ...masked].flatMap(([text]) => findIds(text).map(({ id }) => [text, id])),
      [],
    );
  });
});
