import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Identity } from '../emulator/start';
import { acceptTicks, escape, pick, Prompts, type Answer } from './support/prompts';
import { nameOf, Service } from './support/service';

/** The home folder that test/run/integrationSuite.ts gives this suite; never that of a person. */
const home = path.join(process.env['IDAAS_PROFILE'] ?? '', 'home');
const folder = path.join(home, '.aliyun');
const file = path.join(folder, 'config.json');
const variables = [
  'ALIBABA_CLOUD_ACCESS_KEY_ID',
  'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
  'ALIBABA_CLOUD_SECURITY_TOKEN',
];

describe('keys that are kept elsewhere', () => {
  let service: Service;
  let prompts: Prompts;

  before(async () => {
    assert.equal(homedir(), home);
    service = await Service.start();
    prompts = new Prompts();
  });
  beforeEach(async () => {
    await service.signOut();
    prompts.clear();
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
    for (const name of variables) Reflect.deleteProperty(process.env, name);
  });
  after(async () => {
    prompts.dispose();
    await service.dispose();
  });

  const run = (command: string) => vscode.commands.executeCommand(command);
  const rows = async () => (await service.extension.explorer.children()).map(nameOf);
  const labels = () => service.extension.connections.list().map(({ label }) => label);

  function writeProfile(mode: string, identity: Identity): void {
    const { accessKeyId, accessKeySecret, securityToken = '' } = identity;
    const profile = {
      ...{ name: 'work', mode, region_id: 'cn-hangzhou', language: 'en' },
      ...{ access_key_id: accessKeyId, access_key_secret: accessKeySecret },
      sts_token: securityToken,
    };
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify({ current: 'work', profiles: [profile] }));
  }

  function setEnvironment({ accessKeyId, accessKeySecret, securityToken }: Identity): void {
    const values = [accessKeyId, accessKeySecret, securityToken];
    for (const [n, name] of variables.entries())
      if (values[n] !== undefined) process.env[name] = values[n];
  }

  /** What is remembered of the connection in use, which holds no key whatever its source. */
  async function assertNoKeyIsKept(source: object, { accessKeySecret }: Identity): Promise<void> {
    const { connections, credentials } = service.extension;
    const { active } = connections;
    assert.deepEqual(active?.source, source);
    const secret = await credentials.load(active.id);
    assert.equal(secret?.key, undefined);
    const state = connections['global'];
    const kept = JSON.stringify([secret, state.keys().map((key) => state.get(key))]);
    assert.ok(!kept.includes(accessKeySecret));
  }

  for (const [mode, note] of [
    ['AK', 'main'],
    ['StsToken', 'sts'],
  ] as const)
    it(`come from a profile of the Aliyun CLI with ${mode}, whose file stays as it is`, async () => {
      writeProfile(mode, service.identity(note));
      const content = readFileSync(file);
      prompts.expect(pick('Aliyun CLI profile "work"'), acceptTicks);
      await run('idaasSync.addConnection');
      prompts.assertAnswered();
      assert.ok((await rows()).includes('Corporate directory'));
      await assertNoKeyIsKept({ kind: 'profile', profile: 'work' }, service.identity(note));
      assert.deepEqual(readFileSync(file), content);
    });

  it('are looked up anew when the profile changes', async () => {
    writeProfile('AK', service.identity('main'));
    prompts.expect(pick('Aliyun CLI profile "work"'), acceptTicks);
    await run('idaasSync.addConnection');
    writeProfile('AK', service.identity('second-account'));
    await run('idaasSync.refresh');
    assert.ok((await rows()).includes('Contoso Logistics'));
    rmSync(file);
    await run('idaasSync.refresh');
    const failures = (await service.extension.explorer.children()).flatMap((row) =>
      row.kind === 'failure' ? [row.sentence] : [],
    );
    assert.deepEqual(
      new Set(failures),
      new Set(['The Aliyun CLI has no profile "work". Choose another one.']),
    );
    assert.deepEqual(prompts.said('showErrorMessage'), []);
  });

  it('are tried before the profile is made a connection', async () => {
    writeProfile('AK', { ...service.identity('main'), accessKeySecret: 'wrong' });
    prompts.expect(pick('Aliyun CLI profile "work"'));
    await run('idaasSync.addConnection');
    assert.match(prompts.said('showErrorMessage').join(), /^The AccessKey secret is wrong\. /);
    assert.deepEqual(labels(), []);
  });

  it('are not needed for another way to sign in when the file is broken', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, '{ "profiles": [');
    setEnvironment(service.identity('main'));
    prompts.expect(pick('Environment'), acceptTicks);
    await run('idaasSync.addConnection');
    assert.deepEqual([prompts.said('showErrorMessage'), labels()], [[], ['reader']]);
  });

  it('are said to be unreadable where they would be chosen, with the reason, and can be tried again', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, '{ "profiles": [');
    const mended: Answer = ({ kind, parameters }) => {
      assert.equal(kind, 'showErrorMessage');
      writeProfile('AK', service.identity('main'));
      return parameters[1];
    };
    prompts.expect(
      pick('Profiles of the Aliyun CLI'),
      mended,
      pick('Aliyun CLI profile "work"'),
      acceptTicks,
    );
    await run('idaasSync.addConnection');
    prompts.assertAnswered();
    const said = `The file ${file} of the Aliyun CLI cannot be read: it ends before its JSON is complete. Check it, then retry.`;
    assert.deepEqual(prompts.said('showErrorMessage'), [said]);
    const [rowsOffered] = prompts.seen.map(
      ({ parameters }) => parameters[0] as vscode.QuickPickItem[],
    );
    assert.ok(rowsOffered?.some(({ detail }) => detail === said));
    assert.deepEqual(labels(), ['work']);
  });

  it('are fetched from an address once the user has agreed to it, and not asked about again', async () => {
    const { accessKeyId, accessKeySecret, securityToken } = service.identity('sts');
    const answer = {
      Code: 'Success',
      AccessKeyId: accessKeyId,
      AccessKeySecret: accessKeySecret,
      SecurityToken: securityToken,
    };
    let fetched = 0;
    const keys = createServer((_, response) => {
      fetched += 1;
      response.end(JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    try {
      const origin = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
      const profile = {
        name: 'work',
        mode: 'credentialsuri',
        credentials_uri: `${origin}/keys?for=me`,
      };
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify({ profiles: [profile] }));

      // Whoever does not agree is asked for another way.
      prompts.expect(pick('Aliyun CLI profile "work"'), escape, escape);
      await run('idaasSync.addConnection');
      assert.deepEqual([fetched, labels()], [0, []]);
      assert.deepEqual(prompts.said('showWarningMessage'), [
        `Fetch the keys of this profile from ${origin}/keys?…?`,
      ]);

      const agree: Answer = ({ parameters }) => parameters.at(-1);
      prompts.expect(pick('Aliyun CLI profile "work"'), agree, acceptTicks);
      await run('idaasSync.addConnection');
      prompts.assertAnswered();
      assert.ok(fetched > 0);
      assert.ok((await rows()).includes('Corporate directory'));

      await service.signOut();
      prompts.clear();
      prompts.expect(pick('Aliyun CLI profile "work"'), acceptTicks);
      await run('idaasSync.addConnection');
      prompts.assertAnswered();
      assert.deepEqual(prompts.said('showWarningMessage'), []);
    } finally {
      keys.close();
    }
  });

  for (const note of ['main', 'sts'] as const)
    it(`come from the environment, with those of ${note}`, async () => {
      setEnvironment(service.identity(note));
      prompts.expect(pick('Environment'), acceptTicks);
      await run('idaasSync.addConnection');
      prompts.assertAnswered();
      assert.ok((await rows()).includes('Corporate directory'));
      await assertNoKeyIsKept({ kind: 'environment' }, service.identity(note));
    });

  it('are said to be missing where the environment has none', async () => {
    prompts.expect(pick('Environment'));
    await run('idaasSync.addConnection');
    assert.match(
      prompts.said('showErrorMessage').join(),
      /^The environment gives no keys\. AccessKey: /,
    );
    assert.deepEqual(labels(), []);
  });
});
