import assert from 'node:assert/strict';
import { chmod, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { UserError } from '../../../../src/base/errors';
import { CliProfiles, type ProfileKeys } from '../../../../src/services/connections/cliProfiles';
import { withProfiles } from '../../../support/profileFile';
import { everythingOf, rejection } from '../../../support/rejection';

const now = Date.UTC(2026, 10, 22);
const keys = { access_key_id: 'id', access_key_secret: 'theSecret' };
const temporary = { ...keys, sts_token: 'theToken' };
const fresh = { ...temporary, sts_expiration: now / 1000 + 60 };
const expired = { ...temporary, sts_expiration: now / 1000 - 1 };
const plainKey = { accessKeyId: 'id', accessKeySecret: 'theSecret' };
const temporaryKey = { ...plainKey, securityToken: 'theToken' };

const lacks = (name: string, member: string, mode: string) =>
  `The profile "${name}" of the Aliyun CLI has no ${member}. Run "aliyun configure --profile ${name} --mode ${mode}" to set it.`;
const signedOut = (name: string) =>
  `The sign-in of the profile "${name}" has expired. Run "aliyun configure --profile ${name}" to sign in again, then retry.`;
const expiredKeys = (name: string) =>
  `The keys of the profile "${name}" have expired. Run "aliyun sts GetCallerIdentity --profile ${name}", which stores new ones, then retry; if it cannot, sign in again with "aliyun configure --profile ${name}".`;
const notConfigured = (name: string) =>
  `The profile "${name}" of the Aliyun CLI is not configured yet. Run "aliyun configure --profile ${name}".`;
const unknown = (name: string) => `The Aliyun CLI has no profile "${name}". Choose another one.`;
const noSource = (name: string, source: string) =>
  `The profile "${name}" takes its keys from the profile "${source}", which the Aliyun CLI does not have. Run "aliyun configure --profile ${name}" to name another one.`;

const reader1 = 'acs:ram::1:role/reader';
const later = now / 1000 + 3600;
const sso = {
  cloud_sso_sign_in_url: 'https://signin.example.com/login',
  cloud_sso_account_id: '1',
  cloud_sso_access_config: 'ac-1',
  access_token: 'theToken',
};
/** Members of a profile as old versions of the CLI write them: all of them, most of them empty. */
const blank = {
  access_key_id: '',
  access_key_secret: '',
  sts_token: '',
  sts_region: '',
  ram_role_name: '',
  ram_role_arn: '',
  ram_session_name: '',
  source_profile: '',
  private_key: '',
  key_pair_name: '',
  expired_seconds: 0,
  verified: '',
  region_id: 'cn-beijing',
  output_format: 'json',
  language: 'zh',
  site: '',
  retry_timeout: 0,
  connect_timeout: 0,
  retry_count: 0,
  process_command: '',
  credentials_uri: '',
  oidc_provider_arn: '',
  oidc_token_file: '',
};

/** Each mode as the CLI writes it, and what comes of it: keys, a role, or a sentence. */
const profiles: [
  profile: { name: string } & Record<string, unknown>,
  outcome: ProfileKeys | string,
][] = [
  [{ name: 'ak', mode: 'AK', ...keys, sts_token: 'left over' }, { keys: plainKey }],
  [{ ...blank, name: 'oldCli', mode: 'AK', ...keys }, { keys: plainKey }],
  [
    { name: 'blanks', mode: 'AK', access_key_id: ' id\n', access_key_secret: ' theSecret ' },
    { keys: plainKey },
  ],
  [
    { name: 'Members', Mode: 'AK', Access_Key_Id: 'id', ACCESS_KEY_SECRET: 'theSecret' },
    { keys: plainKey },
  ],
  [{ name: 'half', mode: 'AK', access_key_id: 'id' }, lacks('half', 'access_key_secret', 'AK')],
  [
    { name: 'empty', mode: 'AK', access_key_id: '', access_key_secret: '  ' },
    lacks('empty', 'access_key_id', 'AK'),
  ],
  [
    { name: 'numbers', mode: 'AK', access_key_id: 5, access_key_secret: [] },
    lacks('numbers', 'access_key_id', 'AK'),
  ],
  [{ name: 'sts', mode: 'StsToken', ...temporary }, { keys: temporaryKey }],
  [{ name: 'noToken', mode: 'StsToken', ...keys }, lacks('noToken', 'sts_token', 'StsToken')],
  // Modes are written without regard to case.
  [{ name: 'lower', mode: 'ak', ...keys }, { keys: plainKey }],
  [{ name: 'upper', mode: 'STSTOKEN', ...temporary }, { keys: temporaryKey }],
  [{ name: 'mixed', mode: 'ecsramrole' }, { role: { mode: 'EcsRamRole' } }],
  // Without a mode the members tell it, in the order of the CLI.
  [{ name: 'noMode', ...keys }, { keys: plainKey }],
  [{ name: 'emptyMode', mode: ' ', ...keys }, { keys: plainKey }],
  [{ name: 'inferSts', ...temporary, ram_role_arn: reader1 }, { keys: temporaryKey }],
  [
    { name: 'inferRole', ...keys, ram_role_arn: reader1 },
    { role: { mode: 'RamRoleArn', source: plainKey, roleArn: reader1 } },
  ],
  [
    { name: 'inferEcs', ram_role_name: 'reader' },
    { role: { mode: 'EcsRamRole', roleName: 'reader' } },
  ],
  [
    { name: 'inferOidc', ram_role_arn: reader1, oidc_provider_arn: 'p', oidc_token_file: '/t' },
    { role: { mode: 'OIDC', roleArn: reader1, providerArn: 'p', tokenFile: '/t' } },
  ],
  [{ name: 'inferSso', ...sso }, signedOut('inferSso')],
  [{ name: 'inferNothing', mode: '', region_id: 'cn-hangzhou' }, notConfigured('inferNothing')],
  [{ ...blank, name: 'default', mode: '' }, notConfigured('default')],
  [
    {
      name: 'role',
      mode: 'RamRoleArn',
      ...keys,
      ram_role_arn: reader1,
      ram_session_name: 'me',
      sts_region: 'cn-hangzhou',
      expired_seconds: 900,
      external_id: 'e-1',
    },
    {
      role: {
        mode: 'RamRoleArn',
        source: plainKey,
        roleArn: reader1,
        sessionName: 'me',
        externalId: 'e-1',
        stsRegion: 'cn-hangzhou',
        duration: 900,
      },
    },
  ],
  [
    { name: 'roleBare', mode: 'RamRoleArn', ...keys, ram_role_arn: reader1, expired_seconds: 0 },
    { role: { mode: 'RamRoleArn', source: plainKey, roleArn: reader1 } },
  ],
  [
    { name: 'roleOfToken', mode: 'RamRoleArn', ...temporary, ram_role_arn: reader1 },
    { role: { mode: 'RamRoleArn', source: temporaryKey, roleArn: reader1 } },
  ],
  [
    { name: 'roleKeyless', mode: 'RamRoleArn', ram_role_arn: reader1 },
    lacks('roleKeyless', 'access_key_id', 'RamRoleArn'),
  ],
  [
    { name: 'roleless', mode: 'RamRoleArn', ...keys },
    lacks('roleless', 'ram_role_arn', 'RamRoleArn'),
  ],
  [
    {
      name: 'machine',
      mode: 'RamRoleArnWithRoleName',
      ram_role_name: 'ecs',
      ram_role_arn: reader1,
      sts_region: 'cn-shanghai',
    },
    {
      role: {
        mode: 'RamRoleArn',
        source: { mode: 'EcsRamRole', roleName: 'ecs' },
        roleArn: reader1,
        stsRegion: 'cn-shanghai',
      },
    },
  ],
  [
    {
      name: 'chain',
      mode: 'ChainableRamRoleArn',
      source_profile: 'sts',
      ram_role_arn: 'acs:ram::1:role/next',
      external_id: 'e-2',
    },
    {
      role: {
        mode: 'RamRoleArn',
        source: temporaryKey,
        roleArn: 'acs:ram::1:role/next',
        externalId: 'e-2',
      },
    },
  ],
  [
    {
      name: 'chainOfRoles',
      mode: 'chainableramrolearn',
      source_profile: 'role',
      ram_role_arn: 'acs:ram::2:role/next',
      ram_session_name: 'you',
    },
    {
      role: {
        mode: 'RamRoleArn',
        source: {
          mode: 'RamRoleArn',
          source: plainKey,
          roleArn: reader1,
          sessionName: 'me',
          externalId: 'e-1',
          stsRegion: 'cn-hangzhou',
          duration: 900,
        },
        roleArn: 'acs:ram::2:role/next',
        sessionName: 'you',
      },
    },
  ],
  [
    {
      name: 'chainOfEcs',
      mode: 'ChainableRamRoleArn',
      source_profile: 'ecs',
      ram_role_arn: reader1,
    },
    {
      role: {
        mode: 'RamRoleArn',
        source: { mode: 'EcsRamRole', roleName: 'reader' },
        roleArn: reader1,
      },
    },
  ],
  [
    {
      name: 'chainOfUri',
      mode: 'ChainableRamRoleArn',
      source_profile: 'uri',
      ram_role_arn: reader1,
    },
    {
      role: {
        mode: 'RamRoleArn',
        source: { mode: 'CredentialsURI', uri: 'http://127.0.0.1:8080/keys?for=me' },
        roleArn: reader1,
      },
    },
  ],
  [
    {
      name: 'chainOfSso',
      mode: 'ChainableRamRoleArn',
      source_profile: 'CloudSSOFresh',
      ram_role_arn: reader1,
    },
    { role: { mode: 'RamRoleArn', source: temporaryKey, roleArn: reader1 } },
  ],
  [
    {
      name: 'chainOfNoMode',
      mode: 'ChainableRamRoleArn',
      source_profile: 'noMode',
      ram_role_arn: reader1,
    },
    { role: { mode: 'RamRoleArn', source: plainKey, roleArn: reader1 } },
  ],
  // What is wrong with a source is said of the source.
  [
    {
      name: 'chainOfHalf',
      mode: 'ChainableRamRoleArn',
      source_profile: 'half',
      ram_role_arn: reader1,
    },
    lacks('half', 'access_key_secret', 'AK'),
  ],
  [
    {
      name: 'chainOfExpired',
      mode: 'ChainableRamRoleArn',
      source_profile: 'OAuthExpired',
      ram_role_arn: reader1,
    },
    signedOut('OAuthExpired'),
  ],
  [
    {
      name: 'chainToNowhere',
      mode: 'ChainableRamRoleArn',
      source_profile: 'gone',
      ram_role_arn: reader1,
    },
    noSource('chainToNowhere', 'gone'),
  ],
  [
    { name: 'chainWithout', mode: 'ChainableRamRoleArn' },
    lacks('chainWithout', 'source_profile', 'ChainableRamRoleArn'),
  ],
  [
    { name: 'chainRoleless', mode: 'ChainableRamRoleArn', source_profile: 'ak' },
    lacks('chainRoleless', 'ram_role_arn', 'ChainableRamRoleArn'),
  ],
  [
    { name: 'self', mode: 'ChainableRamRoleArn', source_profile: 'self' },
    'The profiles "self" → "self" take their keys from each other in a circle. Run "aliyun configure --profile self" to name another source.',
  ],
  [
    { name: 'loopA', mode: 'ChainableRamRoleArn', source_profile: 'loopB' },
    'The profiles "loopA" → "loopB" → "loopA" take their keys from each other in a circle. Run "aliyun configure --profile loopA" to name another source.',
  ],
  [
    { name: 'loopB', mode: 'ChainableRamRoleArn', source_profile: 'loopA' },
    'The profiles "loopB" → "loopA" → "loopB" take their keys from each other in a circle. Run "aliyun configure --profile loopB" to name another source.',
  ],
  [
    { name: 'ecs', mode: 'EcsRamRole', ram_role_name: 'reader' },
    { role: { mode: 'EcsRamRole', roleName: 'reader' } },
  ],
  [{ name: 'ecsAny', mode: 'EcsRamRole' }, { role: { mode: 'EcsRamRole' } }],
  [
    {
      name: 'oidc',
      mode: 'OIDC',
      ram_role_arn: 'acs:ram::1:role/ci',
      oidc_provider_arn: 'acs:ram::1:oidc-provider/ci',
      oidc_token_file: '/token',
      ram_session_name: 'ci',
      sts_region: 'cn-beijing',
    },
    {
      role: {
        mode: 'OIDC',
        roleArn: 'acs:ram::1:role/ci',
        providerArn: 'acs:ram::1:oidc-provider/ci',
        tokenFile: '/token',
        sessionName: 'ci',
        stsRegion: 'cn-beijing',
      },
    },
  ],
  [
    { name: 'oidcHalf', mode: 'OIDC', oidc_provider_arn: 'p' },
    lacks('oidcHalf', 'oidc_token_file', 'OIDC'),
  ],
  [
    { name: 'uri', mode: 'CredentialsURI', credentials_uri: 'http://127.0.0.1:8080/keys?for=me' },
    { role: { mode: 'CredentialsURI', uri: 'http://127.0.0.1:8080/keys?for=me' } },
  ],
  [
    { name: 'uriless', mode: 'CredentialsURI' },
    lacks('uriless', 'credentials_uri', 'CredentialsURI'),
  ],
  ...['file:///etc/passwd', 'keys.example.com', 'ftp://x/theSecret'].map(
    (uri, index): [{ name: string } & Record<string, unknown>, string] => [
      { name: `uriOdd${index}`, mode: 'CredentialsURI', credentials_uri: uri },
      `The member credentials_uri of the profile "uriOdd${index}" is no http address. Run "aliyun configure --profile uriOdd${index} --mode CredentialsURI" to set it.`,
    ],
  ),
  // The CLI stores the keys of these two, and renews them while the sign-in lives.
  [{ name: 'CloudSSOFresh', mode: 'CloudSSO', ...sso, ...fresh }, { keys: temporaryKey }],
  [
    {
      name: 'CloudSSOExpired',
      mode: 'CloudSSO',
      ...sso,
      ...expired,
      cloud_sso_access_token_expire: 1,
    },
    signedOut('CloudSSOExpired'),
  ],
  [
    {
      name: 'CloudSSOStale',
      mode: 'CloudSSO',
      ...sso,
      ...expired,
      cloud_sso_access_token_expire: later,
    },
    expiredKeys('CloudSSOStale'),
  ],
  [
    {
      name: 'CloudSSOUndated',
      mode: 'CloudSSO',
      ...sso,
      ...temporary,
      cloud_sso_access_token_expire: later,
    },
    expiredKeys('CloudSSOUndated'),
  ],
  [
    {
      name: 'CloudSSOHalf',
      mode: 'CloudSSO',
      cloud_sso_sign_in_url: 'https://signin.example.com/login',
      ...fresh,
    },
    lacks('CloudSSOHalf', 'cloud_sso_account_id', 'CloudSSO'),
  ],
  [{ name: 'OAuthFresh', mode: 'OAuth', oauth_site_type: 'CN', ...fresh }, { keys: temporaryKey }],
  [
    { name: 'OAuthExpired', mode: 'OAuth', oauth_site_type: 'CN', ...expired },
    signedOut('OAuthExpired'),
  ],
  [
    {
      name: 'OAuthStale',
      mode: 'OAuth',
      oauth_site_type: 'CN',
      ...expired,
      oauth_refresh_token: 'theToken',
    },
    expiredKeys('OAuthStale'),
  ],
  [
    {
      name: 'OAuthOver',
      mode: 'OAuth',
      oauth_site_type: 'CN',
      ...expired,
      oauth_refresh_token: 'theToken',
      oauth_refresh_token_expire: 1,
    },
    signedOut('OAuthOver'),
  ],
  [{ name: 'OAuthNever', mode: 'OAuth', oauth_site_type: 'CN' }, signedOut('OAuthNever')],
  // These give no keys here, each for a reason and with a way of its own.
  [
    { ...blank, name: 'product', mode: 'External', process_command: 'a command', ...fresh },
    'The profile "product" gets its keys from a command (External), which is not run here, and the Aliyun CLI does not store what it answers. Run the command yourself and enter its keys in a profile of their own with "aliyun configure --profile product-sts --mode StsToken", then choose that one.',
  ],
  [
    { name: 'pair', private_key: '/key.pem', key_pair_name: 'pair' },
    'The profile "pair" signs with a key pair (RsaKeyPair), which the Aliyun CLI itself has given up. Make an AccessKey for its RAM user, enter it with "aliyun configure --profile pair-ak --mode AK", then choose that profile.',
  ],
  [
    { name: 'bearer', bearer_token: 'theToken' },
    'The profile "bearer" holds a bearer token (BearerToken), which cannot sign calls to IDaaS. Sign in with "aliyun configure --profile bearer-oauth --mode OAuth", then choose that profile.',
  ],
  [
    { name: 'nobody', mode: 'anonymous' },
    'The profile "nobody" has no keys (Anonymous), and IDaaS answers no call without. Sign in with "aliyun configure --profile nobody-oauth --mode OAuth", then choose that profile.',
  ],
  [
    { name: 'next', mode: 'NextYear', ...fresh },
    'The profile "next" is of the mode NextYear, which is not known here. Choose one of mode AK, StsToken, RamRoleArn, CloudSSO or OAuth, or sign in with an AccessKey.',
  ],
];

const reader = (file: string) => new CliProfiles(file, () => now);
const all = { current: 'sts', profiles: profiles.map(([profile]) => profile) };

describe('a profile of the Aliyun CLI', () => {
  for (const [{ name }, outcome] of profiles) {
    it(`gives ${typeof outcome === 'string' ? 'a reason' : Object.keys(outcome).join()} for ${name}`, async () => {
      await withProfiles(all, async (file) => {
        if (typeof outcome !== 'string') {
          assert.deepEqual(await reader(file).keys(name), outcome);
          return;
        }
        const error = await rejection(reader(file).keys(name));
        assert.ok(error instanceof UserError);
        assert.equal(error.message, outcome);
        assert.ok(!/theSecret|theToken/.test(everythingOf(error)));
      });
    });
  }

  it('is unknown by a name nobody gave', async () => {
    await withProfiles(all, async (file) => {
      assert.equal(
        String(await rejection(reader(file).keys('somebody'))),
        `UserError: ${unknown('somebody')}`,
      );
    });
  });
});

describe('the profiles of the Aliyun CLI', () => {
  const two = {
    current: 'b',
    profiles: [
      { name: 'a', mode: 'AK', ...keys, region_id: 'cn-hangzhou' },
      { name: 'b', ...keys },
      { mode: 'AK' },
      null,
      'text',
    ],
  };
  const listed = [
    { name: 'b', mode: 'AK', region: undefined },
    { name: 'a', mode: 'AK', region: 'cn-hangzhou' },
  ];

  it('are listed with the current one first and what is no profile left out', async () => {
    await withProfiles(two, async (file) => {
      assert.deepEqual(await reader(file).list(), listed);
    });
  });

  it('are none when there is no file', async () => {
    assert.deepEqual(await reader('/nowhere/config.json').list(), []);
    assert.equal(
      String(await rejection(reader('/nowhere/config.json').keys('a'))),
      `UserError: ${unknown('a')}`,
    );
  });

  it('are listed with their mode as the CLI spells it, told from the members where none is written', async () => {
    const odd = {
      profiles: [
        { name: 'a', mode: 'oauth' },
        { name: 'b', ram_role_name: 'x' },
        { name: 'c', mode: 'New' },
        { name: 'd' },
      ],
    };
    await withProfiles(odd, async (file) => {
      const modes = (await reader(file).list()).map(({ mode }) => mode);
      assert.deepEqual(modes, ['OAuth', 'EcsRamRole', 'New', undefined]);
    });
  });

  it('are none when the file holds none', async () => {
    for (const content of ['{}', 'null', '{"profiles": []}', '{"profiles": null}']) {
      await withProfiles(content, async (file) => assert.deepEqual(await reader(file).list(), []));
    }
  });

  it('are read in spite of a byte-order mark', async () => {
    await withProfiles(`\ufeff${JSON.stringify(two)}`, async (file) => {
      assert.deepEqual(await reader(file).list(), listed);
    });
  });

  const unreadable = (file: string, reason: string) =>
    `The file ${file} of the Aliyun CLI cannot be read: ${reason}. Check it, then retry.`;

  it('cannot be read from a malformed file, with the reason, which quotes nothing', async () => {
    const malformed: [content: string, reason: string][] = [
      ['', 'it ends before its JSON is complete'],
      ['{', 'it ends before its JSON is complete'],
      [`{"profiles": [{"access_key_secret": "theSecret"`, 'it ends before its JSON is complete'],
      ['theSecret', 'it is no JSON'],
      [`{\n  "profiles": [\n    {"access_key_secret": "theSecret",}\n]}`, 'line 3 is no JSON'],
      ['5', 'it holds no list of profiles'],
      ['"theSecret"', 'it holds no list of profiles'],
      ['[]', 'it holds no list of profiles'],
      ['{"profiles": {}}', 'it holds no list of profiles'],
      ['{"profiles": "theSecret"}', 'it holds no list of profiles'],
    ];
    for (const [content, reason] of malformed) {
      await withProfiles(content, async (file) => {
        const error = await rejection(reader(file).list());
        assert.ok(error instanceof UserError);
        assert.equal(error.message, unreadable(file, reason));
        assert.ok(!everythingOf(error).includes('theSecret'));
      });
    }
  });

  it('cannot be read as another tool writes text', async () => {
    await withProfiles('{}', async (file) => {
      await writeFile(file, Buffer.from('\ufeff{"profiles": []}', 'utf16le'));
      const said = unreadable(file, 'it is UTF-16, but the Aliyun CLI reads UTF-8');
      assert.equal(String(await rejection(reader(file).list())), `UserError: ${said}`);
    });
  });

  it('cannot be read where a folder or a file is in the way', async () => {
    await withProfiles(two, async (file) => {
      const folder = file.replace(/[/\\][^/\\]*$/, '');
      for (const [odd, reason] of [
        [`${file}/config.json`, 'what should be its folder is a file'],
        [folder, 'it is a folder'],
      ] as const) {
        const error = await rejection(reader(odd).list());
        assert.equal(String(error), `UserError: ${unreadable(odd, reason)}`);
      }
    });
  });

  it('are read again when the file has changed, come or gone', async () => {
    await withProfiles(two, async (file) => {
      const profile = reader(file);
      const names = async () => (await profile.list()).map(({ name }) => name);
      assert.deepEqual(await names(), ['b', 'a']);
      await writeFile(file, JSON.stringify({ profiles: [{ name: 'c' }] }));
      assert.deepEqual(await names(), ['c']);
      await writeFile(file, JSON.stringify({ profiles: [{ name: 'd' }] }));
      await utimes(file, new Date(), new Date(now + 5000));
      assert.deepEqual(await names(), ['d'], 'of the same size');
      await writeFile(file, '{');
      await rejection(names());
      await writeFile(file, JSON.stringify({ profiles: [{ name: 'e' }] }));
      assert.deepEqual(await names(), ['e']);
      await rm(file);
      assert.deepEqual(await names(), []);
    });
  });

  it('are never written', async () => {
    await withProfiles(all, async (file) => {
      const before = [await readFile(file, 'utf8'), (await stat(file)).mtimeMs];
      await chmod(file, 0o444);
      const profile = reader(file);
      await profile.list();
      for (const [{ name }] of profiles) await profile.keys(name).catch(() => {});
      assert.deepEqual([await readFile(file, 'utf8'), (await stat(file)).mtimeMs], before);
    });
  });
});
