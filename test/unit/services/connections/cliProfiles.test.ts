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

const incomplete = (name: string) =>
  `The profile "${name}" of the Aliyun CLI is incomplete. Run "aliyun configure --profile ${name}".`;
const stale = (name: string) =>
  `The profile "${name}" needs the Aliyun CLI to refresh it. Run "aliyun sts GetCallerIdentity --profile ${name}", then retry.`;
const unusable = (name: string) =>
  `The Aliyun CLI has no usable profile "${name}". Choose another one.`;

/** Each mode as the CLI writes it, and what comes of it: keys, a role, or a sentence. */
const profiles: [profile: { name: string } & Record<string, unknown>, outcome: ProfileKeys | string][] = [
  [{ name: 'ak', mode: 'AK', ...keys, sts_token: 'left over' }, { keys: plainKey }],
  [{ name: 'noMode', ...keys }, { keys: plainKey }],
  [{ name: 'blanks', mode: 'AK', access_key_id: ' id\n', access_key_secret: ' theSecret ' }, { keys: plainKey }],
  [{ name: 'half', mode: 'AK', access_key_id: 'id' }, incomplete('half')],
  [{ name: 'empty', mode: 'AK', access_key_id: '', access_key_secret: '  ' }, incomplete('empty')],
  [{ name: 'numbers', mode: 'AK', access_key_id: 5, access_key_secret: [] }, incomplete('numbers')],
  [{ name: 'sts', mode: 'StsToken', ...temporary }, { keys: temporaryKey }],
  [{ name: 'noToken', mode: 'StsToken', ...keys }, incomplete('noToken')],
  [
    { name: 'role', mode: 'RamRoleArn', ...keys, ram_role_arn: 'acs:ram::1:role/reader', ram_session_name: 'me', sts_region: 'cn-hangzhou', expired_seconds: 900 },
    { role: { mode: 'RamRoleArn', source: plainKey, roleArn: 'acs:ram::1:role/reader', sessionName: 'me', stsRegion: 'cn-hangzhou', duration: 900 } },
  ],
  [
    { name: 'roleBare', mode: 'RamRoleArn', ...keys, ram_role_arn: 'acs:ram::1:role/reader', expired_seconds: 0 },
    { role: { mode: 'RamRoleArn', source: plainKey, roleArn: 'acs:ram::1:role/reader', sessionName: undefined, stsRegion: undefined } },
  ],
  [{ name: 'roleKeyless', mode: 'RamRoleArn', ram_role_arn: 'acs:ram::1:role/reader' }, incomplete('roleKeyless')],
  [
    { name: 'chain', mode: 'ChainableRamRoleArn', source_profile: 'sts', ram_role_arn: 'acs:ram::1:role/next' },
    { role: { mode: 'RamRoleArn', source: temporaryKey, roleArn: 'acs:ram::1:role/next', sessionName: undefined, stsRegion: undefined } },
  ],
  [{ name: 'chainOfRoles', mode: 'ChainableRamRoleArn', source_profile: 'role' }, 'The profile "chainOfRoles" chains more than one role, which is not supported. Choose another one.'],
  [{ name: 'chainToNowhere', mode: 'ChainableRamRoleArn', source_profile: 'gone' }, unusable('gone')],
  [{ name: 'chainWithout', mode: 'ChainableRamRoleArn' }, unusable('')],
  [{ name: 'self', mode: 'ChainableRamRoleArn', source_profile: 'self' }, unusable('self')],
  [{ name: 'loopA', mode: 'ChainableRamRoleArn', source_profile: 'loopB' }, unusable('loopA')],
  [{ name: 'loopB', mode: 'ChainableRamRoleArn', source_profile: 'loopA' }, unusable('loopB')],
  [{ name: 'ecs', mode: 'EcsRamRole', ram_role_name: 'reader' }, { role: { mode: 'EcsRamRole', roleName: 'reader' } }],
  [{ name: 'ecsAny', mode: 'EcsRamRole' }, { role: { mode: 'EcsRamRole', roleName: undefined } }],
  [
    { name: 'oidc', mode: 'OIDC', ram_role_arn: 'acs:ram::1:role/ci', oidc_provider_arn: 'acs:ram::1:oidc-provider/ci', oidc_token_file: '/token', ram_session_name: 'ci' },
    { role: { mode: 'OIDC', roleArn: 'acs:ram::1:role/ci', providerArn: 'acs:ram::1:oidc-provider/ci', tokenFile: '/token', sessionName: 'ci' } },
  ],
  ...['OAuth', 'CloudSSO', 'External', 'CredentialsURI', 'NextYear'].flatMap(
    (mode): [{ name: string } & Record<string, unknown>, ProfileKeys | string][] => [
      [{ name: `${mode}Fresh`, mode, ...fresh }, { keys: temporaryKey }],
      [{ name: `${mode}Undated`, mode, ...temporary }, { keys: temporaryKey }],
      [{ name: `${mode}Expired`, mode, ...expired }, stale(`${mode}Expired`)],
      [{ name: `${mode}Never`, mode }, stale(`${mode}Never`)],
    ],
  ),
]; // prettier-ignore

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
      assert.equal(String(await rejection(reader(file).keys('nobody'))), `UserError: ${unusable('nobody')}`); // prettier-ignore
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
    assert.equal(String(await rejection(reader('/nowhere/config.json').keys('a'))), `UserError: ${unusable('a')}`); // prettier-ignore
  });

  it('are none when the file holds other things', async () => {
    for (const content of [
      '{}',
      'null',
      '5',
      '"text"',
      '[]',
      '{"profiles": {}}',
      '{"profiles": null}',
    ]) {
      // prettier-ignore
      await withProfiles(content, async (file) => assert.deepEqual(await reader(file).list(), []));
    }
  });

  it('are read in spite of a byte-order mark', async () => {
    await withProfiles(`\ufeff${JSON.stringify(two)}`, async (file) => {
      assert.deepEqual(await reader(file).list(), listed);
    });
  });

  it('cannot be read from a malformed file, which is not quoted', async () => {
    const halves = ['', '{', `{"profiles": [{"access_key_secret": "theSecret"`, `theSecret`];
    for (const content of halves) {
      await withProfiles(content, async (file) => {
        const error = await rejection(reader(file).list());
        assert.ok(error instanceof UserError);
        assert.equal(error.message, `The file ${file} of the Aliyun CLI cannot be read. Check it, then retry.`); // prettier-ignore
        assert.ok(!everythingOf(error).includes('theSecret'));
      });
    }
  });

  it('cannot be read where a folder or a file is in the way', async () => {
    await withProfiles(two, async (file) => {
      for (const odd of [`${file}/config.json`, file.replace(/[/\\][^/\\]*$/, '')]) {
        const error = await rejection(reader(odd).list());
        assert.equal(String(error), `UserError: The file ${odd} of the Aliyun CLI cannot be read. Check it, then retry.`); // prettier-ignore
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
