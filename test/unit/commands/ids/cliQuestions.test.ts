import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  questionsOfConfiguration,
  questionsOfRef,
  questionsOfRow,
} from '../../../../src/commands/ids/cliQuestions';
import { cliCommand, type CliQuestion } from '../../../../src/model/resources/cliCommand';
import { providerDirections } from '../../../../src/model/resources/identityProvider';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { start, type Emulator } from '../../../emulator/start';
import { idsIn } from '../../../support/lookups';
import { aProvider, anInstance } from '../../../support/rows';
import { pinned, serviceOn } from '../../../support/serviceOn';
import { call } from '../../emulator/client';

const instance = anInstance();
const place = { region: instance.region, instanceId: instance.instanceId };
const provider = (type: string) => aProvider({ identityProviderType: type });
const asked = (questions: readonly CliQuestion[] | undefined) =>
  questions?.map((question) => cliCommand(question, 'posix').split(' ').slice(2, 3).join());

describe('what a row asks the command line for', () => {
  it('is what was asked for what it holds', () => {
    const rows: [TreeNode, string[] | undefined][] = [
      [{ id: 'a', kind: 'applications', instance }, ['ListApplications']],
      [{ id: 'b', kind: 'allJobs', instance }, ['ListSynchronizationJobs']],
      [
        {
          id: 'c',
          kind: 'configuration',
          instance,
          provider: provider('urn:alibaba:idaas:idp:microsoft:ad:pull'),
        },
        ['GetIdentityProviderUdPullConfiguration'],
      ],
      [
        {
          id: 'd',
          kind: 'configuration',
          instance,
          provider: provider('urn:alibaba:idaas:idp:alibaba:dingtalk:push'),
        },
        ['GetIdentityProviderUdPushConfiguration'],
      ],
      [{ id: 'e', kind: 'instance', instance }, undefined],
    ];
    assert.deepEqual(
      rows.map(([row]) => asked(questionsOfRow(row, {}, 0))),
      rows.map(([, expected]) => expected),
    );
  });

  it('has the filter of the list, and the period counted back from now', () => {
    const row: TreeNode = { id: 'b', kind: 'allJobs', instance };
    const filter = { status: 'failed', period: '24h' } as const;
    assert.deepEqual(questionsOfRow(row, filter, pinned), [
      { kind: 'jobs', instance, filter, now: pinned },
    ]);
  });

  it('is both halves of a configuration that has two, and the provider where there is none', () => {
    const either = provider('urn:alibaba:idaas:idp:unknown:ldap');
    const both = { ...either, udPullStatus: 'enabled', udPushStatus: 'enabled' };
    const none = { ...either, udPullStatus: 'disabled', udPushStatus: 'disabled' };
    assert.deepEqual(
      [both, none].map((each) => asked(questionsOfConfiguration(place, each))),
      [
        ['GetIdentityProviderUdPullConfiguration', 'GetIdentityProviderUdPushConfiguration'],
        ['GetIdentityProvider'],
      ],
    );
  });
});

describe('a command line for a row', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  after(() => emulator.dispose());

  it('is one that bash reads, and that the service answers as it answered the row', async () => {
    const regions = ['cn-hangzhou'];
    const ids = await idsIn(emulator, regions, 'Corporate directory');
    const at = { connectionId: 'main', region: 'cn-hangzhou', instanceId: ids.instance.instanceId };
    const service = await serviceOn(emulator, { regions });
    const { items: providers } = await service.session.client.listIdentityProviders(ids.instance);
    service.dispose();
    const row = (kind: 'allJobs' | 'applications'): TreeNode => ({
      id: kind,
      kind,
      instance: ids.instance,
    });
    const questions = [
      ...questionsOfRef({ ...at, kind: 'instance', id: at.instanceId }),
      ...questionsOfRef({ ...at, kind: 'job', id: ids.job }),
      ...questionsOfRef({ ...at, kind: 'identityProvider', id: ids.provider }),
      ...(questionsOfRow(row('applications'), {}, pinned) ?? []),
      ...(questionsOfRow(row('allJobs'), { status: 'failed', period: '7d' }, pinned) ?? []),
      ...providers
        .filter((each) => providerDirections(each).length > 0)
        .flatMap((each) => questionsOfConfiguration(ids.instance, each)),
    ];
    assert.ok(questions.length > 6);
    for (const question of questions) {
      const line = cliCommand(question, 'posix', 'my profile');
      execFileSync('bash', ['-n', '-c', line]);
      const tell = `aliyun() { printf '%s\\0' "$@"; }\n${line}`;
      const words = execFileSync('bash', ['-c', tell], { encoding: 'utf8' })
        .split('\0')
        .slice(0, -1);
      const [product, action = '', ...options] = words;
      const given = new Map<string, string>();
      for (let n = 0; n < options.length; n += 2) {
        given.set((options[n] ?? '').slice(2), options[n + 1] ?? '');
      }
      assert.deepEqual(
        [product, given.get('profile'), given.get('region')],
        ['eiam', 'my profile', 'cn-hangzhou'],
      );
      given.delete('profile');
      given.delete('region');
      const { status } = await call(emulator, action, Object.fromEntries(given));
      assert.equal(status, 200, line);
    }
  });
});
