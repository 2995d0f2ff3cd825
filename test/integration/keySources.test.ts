import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Identity } from '../emulator/start';
import { acceptTicks, pick, Prompts } from './support/prompts';
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
    assert.deepEqual(new Set(failures), new Set(['The Aliyun CLI has no usable profile "work". Choose another one.'])); // prettier-ignore
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
    assert.match(prompts.said('showErrorMessage').join(), /^The environment holds no Alibaba Cloud keys\. Set /); // prettier-ignore
    assert.deepEqual(labels(), []);
  });
});
