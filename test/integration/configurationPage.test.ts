import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';
import { Pages } from './support/pages';
import { Prompts } from './support/prompts';
import { Service } from './support/service';
import { until } from './support/until';

const documented = {
  instance: 'idaas_7vdv3olzk36gymwtlaq6fixxxx',
  provider: 'idp_na2rzpyc67zr7ixdfy35zgrxxx',
};

describe('the configuration page', () => {
  let service: Service;
  let prompts: Prompts;
  let pages: Pages;

  async function begin(scenario: 'company' | 'docs'): Promise<void> {
    service = await Service.start(scenario);
    prompts = new Prompts();
    pages = new Pages();
    await service.signIn();
  }
  afterEach(async () => {
    await pages.close();
    pages.dispose();
    prompts.dispose();
    await service.dispose();
  });

  const open = (subject: unknown) =>
    vscode.commands.executeCommand('idaasSync.openConfiguration', subject);
  /** The recorder knows messages; which page they are for is known by who opens it. */
  const model = () => pages.last.model as unknown as ConfigurationPageModel | undefined;
  const settled = async (): Promise<ConfigurationPageModel> => {
    await pages.last.ready();
    return until('the configuration is read and checked', () => {
      const shown = model();
      const readings = [shown?.outbound, shown?.inbound].filter((reading) => reading !== undefined);
      const done = readings.length > 0 && readings.every(({ loading }) => !loading);
      const read = readings.every(({ readAt, failure }) => readAt !== undefined || failure);
      const ids = shown?.outbound?.config?.udSyncScopeConfigs?.flatMap(
        (scope) => scope.sourceScopes ?? [],
      );
      return done && read && (ids ?? []).every((id) => shown?.units[id]) ? shown : undefined;
    });
  };
  const ref = (instanceId: string, id: string) => ({
    connectionId: 'connection-main',
    region: 'cn-hangzhou',
    instanceId,
    kind: 'identityProvider',
    id,
  });

  it('shows every member of the documentation example, and what is wrong with it', async () => {
    await begin('docs');
    await open(ref(documented.instance, documented.provider));
    const { outbound, findings, providerName } = await settled();
    assert.deepEqual(outbound?.config, {
      instanceId: documented.instance,
      identityProviderId: documented.provider,
      incrementalCallbackStatus: 'enabled',
      udSyncScopeConfigs: [{ sourceScopes: ['ou_12121xxxx'], targetScope: '604352338' }],
      ldapUdPushConfig: {
        userObjectClass: 'user,top',
        organizationUnitObjectClass: 'ou,top',
        userRdn: 'cn',
        organizationalUnitRdn: 'ou',
        passwordSyncStatus: 'enabled',
      },
      periodicSyncConfig: {
        periodicSyncType: 'cron',
        periodicSyncCron: '0 45 1 * * ?',
        periodicSyncTimes: ['3'],
      },
      periodicSyncStatus: 'disabled',
    });
    assert.deepEqual(outbound.others, []);
    assert.equal(outbound.schedule?.enabled, false);
    assert.equal(outbound.schedule.zone, 'Asia/Shanghai');
    // The attribute among the classes, and a target that is no name of an LDAP directory: its data proves no more. That
    // the connection is plain is said by the example of another action, GetIdentityProvider.
    const errors = findings.map(({ rule, field, suggestion }) => [rule, field, suggestion]);
    const list = 'ldapUdPushConfig.organizationUnitObjectClass';
    assert.deepEqual(errors, [
      ['OC-01', list, 'organizationalUnit,top'],
      ['PWD-01', 'ldapUdPushConfig.passwordSyncStatus', undefined],
      ['SCP-01', 'udSyncScopeConfigs[0].targetScope', undefined],
    ]);
    assert.ok(providerName);
  });

  it('costs one call per getter and those that find the units, and nothing when it is opened again', async () => {
    await begin('company');
    const node = await service.node('Corporate directory', 'Corp AD (outbound)');
    await service.rest();
    await open(node);
    const { findings, units } = await settled();
    const once = service.actions();
    assert.deepEqual(once.filter((action) => action !== 'ListOrganizationalUnits').sort(), [
      'GetIdentityProvider',
      'GetIdentityProviderUdPushConfiguration',
      // Past runs and the zone of the console, which the schedule is held against.
      'GetInstanceGlobalizationConfig',
      'ListSynchronizationJobs',
    ]);
    assert.ok(Object.values(units).every((unit) => 'path' in unit));
    const rules = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    assert.deepEqual(rules, ['OC-01', 'PWD-01']);

    await pages.close();
    await open(node);
    await settled();
    assert.deepEqual(service.actions(), once);
  });

  it('tells the row of the tree what was found', async () => {
    await begin('company');
    const node = await service.node('Corporate directory', 'Corp AD (outbound)');
    await open(node);
    await settled();
    const [row] = await service.extension.explorer.children(node);
    assert.ok(row?.kind === 'configuration');
    assert.deepEqual(
      row.findings?.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
      ['OC-01', 'PWD-01'],
    );
  });

  it('keeps one direction when the connection of the provider cannot be read', async () => {
    await begin('company');
    const node = await service.node('Corporate directory', 'HQ OpenLDAP');
    service.emulator.faults.set([{ action: 'GetIdentityProvider', kind: 'denied' }]);
    await open(node);
    const { inbound, transportFailure } = await settled();
    assert.equal(inbound?.failure, undefined);
    assert.ok(inbound?.config?.ldapUdPullConfig);
    await until('the failure is shown', () => model()?.transportFailure);
    assert.match(
      (transportFailure ?? model()?.transportFailure)?.sentence ?? '',
      /eiam:GetIdentityProvider/,
    );
  });

  it('is copied as Markdown with its findings', async () => {
    await begin('company');
    const node = await service.node('Corporate directory', 'Corp AD (outbound)');
    await vscode.commands.executeCommand('idaasSync.copyConfiguration', node);
    const text = await vscode.env.clipboard.readText();
    assert.match(text, /^# Corp AD/);
    assert.match(text, /OC-01.*organizationalUnit,top/);
    assert.match(text, /PWD-01/);
  });

  it('tells its page no secret', async () => {
    await begin('company');
    const node = await service.node('Corporate directory', 'Corp AD (outbound)');
    await open(node);
    await settled();
    const { accessKeySecret } = service.identity('main');
    const told = JSON.stringify(pages.last.toPage);
    assert.ok(!told.includes(accessKeySecret) && !told.includes('S3CR3T'));
  });
});
