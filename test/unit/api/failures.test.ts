import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { format } from 'prettier';
import { describeFailure } from '../../../src/api/describeFailure';
import type { EiamClient } from '../../../src/api/eiamClient';
import { ApiError } from '../../../src/api/apiError';
import { failures } from '../../support/failures';
import {
  failedHost,
  failingClient,
  failuresDocument,
  failuresFile,
  inChinese,
  rowOf,
} from '../../support/failureTable';
import { rejection } from '../../support/rejection';

const at = { region: 'cn-hangzhou', instanceId: 'idaas_example' };

/** Every call that the tree and the pages make. */
const calls: Record<string, (client: EiamClient) => Promise<unknown>> = {
  GetCallerIdentity: (client) => client.callerIdentity(),
  ListRegions: (client) => client.listRegions(),
  ListInstances: (client) => client.listInstances('cn-hangzhou'),
  GetInstance: (client) => client.getInstance(at),
  GetInstanceGlobalizationConfig: (client) => client.getGlobalization(at),
  ListIdentityProviders: (client) => client.listIdentityProviders(at),
  GetIdentityProvider: (client) => client.getIdentityProvider(at, 'idp_example'),
  GetIdentityProviderUdPullConfiguration: (client) =>
    client.getConfiguration(at, 'idp_example', 'inbound'),
  GetIdentityProviderUdPushConfiguration: (client) =>
    client.getConfiguration(at, 'idp_example', 'outbound'),
  ListSynchronizationJobs: (client) => client.listJobs(at, { pageSize: 50 }),
  GetSynchronizationJob: (client) => client.getJob(at, 'sync_example'),
  ListApplications: (client) => client.listApplications(at),
  GetApplication: (client) => client.getApplication(at, 'app_example'),
  ListOrganizationalUnits: (client) => client.listOrganizationalUnits(at, ['ou_example']),
  GetOrganizationalUnit: (client) => client.getOrganizationalUnit(at, 'ou_example'),
  GetUser: (client) => client.getUser(at, 'user_example'),
  GetGroup: (client) => client.getGroup(at, 'group_example'),
};

const hostOf = (action: string) =>
  action === 'GetCallerIdentity' ? 'sts.aliyuncs.com' : failedHost;

describe('every failure', () => {
  it('stands in docs/failures.md with its sentences', async () => {
    const text = await format(await failuresDocument(), {
      parser: 'markdown',
      printWidth: 120,
      singleQuote: true,
    });
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(failuresFile, text);
    assert.equal(readFileSync(failuresFile, 'utf8'), text);
    const rows = text.split('\n').filter((line) => /^\| (?!What happened|-)/.test(line));
    assert.ok(rows.length >= 60);
    for (const row of rows) {
      const [, , english = '', chinese = '', , test = ''] = row.split(/(?<!\\)\|/);
      assert.notEqual(english.trim(), chinese.trim(), `translated: ${english}`);
      assert.match(chinese, /[\u4e00-\u9fff]/);
      const file = test.trim().replaceAll('`', '');
      assert.ok(existsSync(path.join(import.meta.dirname, '../..', file)), file);
    }
    assert.equal(
      new Set(failures.map(({ name, kind }) => `${kind} ${name}`)).size,
      failures.length,
    );
  });

  it('is tried on every method of the client that calls', async () => {
    const { client } = failingClient(failures[0]!);
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(client)).filter(
      (name) => !['constructor', 'background', 'ask', 'numbered', 'documented'].includes(name),
    );
    assert.equal(methods.length, Object.keys(calls).length - 1, 'one method has two actions');
    for (const [action, call] of Object.entries(calls)) {
      const error = await rejection(call(client));
      assert.ok(error instanceof ApiError && error.action === action, action);
    }
  });

  for (const failure of failures) {
    it(`${failure.kind} ${failure.name} is told in the same words by each call`, async () => {
      const row = await rowOf(failure);
      for (const [action, call] of Object.entries(calls)) {
        if (failure.butNot?.includes(action)) continue;
        const { client, asked } = failingClient(failure);
        const error = await rejection(call(client));
        const told = () => {
          const { sentence, requestId } = describeFailure(error);
          return { sentence, requestId };
        };
        const here = (sentence: string) =>
          sentence.replaceAll('ListInstances', action).replaceAll(failedHost, hostOf(action));
        const { requestId } = told();
        const { said, sentence } = describeFailure(error);
        assert.deepEqual(
          { ...told(), chinese: (await inChinese(told)).sentence, asked: String(asked()) },
          {
            sentence: here(row.english),
            requestId,
            chinese: here(row.chinese),
            asked: row.asked,
          },
          action,
        );
        if (failure.kind === 'refusal') {
          assert.equal(requestId, 'A57FBFD7-FC9A-54FE-A876-4D5E19577186');
          const words = (error as ApiError).message;
          assert.ok(said === words || (said === undefined && sentence.includes(words)), sentence);
        } else {
          assert.equal(said, undefined, 'nobody of the service has said it');
        }
      }
    });
  }
});
