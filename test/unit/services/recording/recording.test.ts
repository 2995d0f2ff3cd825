import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { AnswerTap } from '../../../../src/api/answerTap';
import { openApiTransport } from '../../../../src/api/openApiTransport';
import type { Transport } from '../../../../src/api/transport';
import { createdAt, kindOf, findIds } from '../../../../src/model/ids/ids';
import { anonymous } from '../../../../src/services/recording/anonymous';
import { Pseudonyms } from '../../../../src/services/recording/pseudonyms';
import { Recording } from '../../../../src/services/recording/recording';
import { start } from '../../../emulator/start';
import { Replay } from '../../../support/replay';
import { seenOf } from '../../../support/seenOf';
import { pinned, serviceOn } from '../../../support/serviceOn';
import { retryPauses } from '../../../support/fakeClock';

const recorded = path.join(import.meta.dirname, '../../../fixtures/recorded');

/** The same with every replaced text replaced: whole ones, and those long enough to mean nothing else inside others. */
function replaced(value: unknown, pairs: readonly (readonly [string, string])[]): unknown {
  const whole = new Map(pairs);
  const text = (given: string): string => {
    const plain = given.trim();
    const known = whole.get(plain);
    if (known !== undefined) return known;
    let marked = given;
    // One character for each, so that nothing is found in what was replaced before.
    pairs.forEach(([from], n) => {
      const mark = String.fromCharCode(0xe000 + n);
      marked = marked.replaceAll(`=${from}`, `=${mark}`);
      if (from.length > 4) marked = marked.replaceAll(from, mark);
    });
    return marked.replace(/[\ue000-\uf8ff]/g, (mark) => pairs[mark.charCodeAt(0) - 0xe000]![1]);
  };
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((each: unknown) => replaced(each, pairs));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => [
      text(name),
      // A limit that a check proposes is a number like those of departments.
      name === 'suggestion' && /^\d+$/.test(String(each)) ? each : replaced(each, pairs),
    ]),
  );
}

/** Rows say the type where there is room for it, and other names leave other room. */
function withoutTypes(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/ · [A-Z][\w ()]*, (in|out)bound/g, ''));
}

describe('a recording of answers', () => {
  const scenarios = [
    ['replicated', ['cn-hangzhou', 'cn-beijing']],
    ['company', ['ap-southeast-1']],
  ] as const;
  for (const [scenario, regions] of scenarios)
    it(`of scenario ${scenario} replays to the same rows and pages, and names nobody`, async () => {
      const emulator = await start({ scenario, now: pinned });
      const [recording, tap] = [new Recording(), new AnswerTap()];
      tap.listener = recording.note;
      const transport: Transport = {
        send: (request, signal) => tap.through(openApiTransport).send(request, signal),
      };
      const live = await serviceOn(emulator, { transport, regions: [...regions] });
      live.clock.skips = retryPauses;
      const seen = await seenOf(live);
      const { identities } = emulator;
      live.dispose();
      await emulator.dispose();
      const file = JSON.parse(JSON.stringify(recording.file)) as typeof recording.file;
      const text = JSON.stringify(file);
      if (process.env.UPDATE_GOLDEN === '1' && scenario === 'replicated') {
        // An example of what users send, and the smallest one.
        writeFileSync(path.join(recorded, 'emulator-replicated.json'), `${JSON.stringify(file)}\n`);
      }
      assert.ok(file.answers.length > 10);
      for (const secret of [
        'S3CR3T',
        'Head office',
        'HQ directory',
        'Manufacturing',
        'Singapore AD',
        'idaas-sync,ou=service',
      ]) {
        assert.ok(!text.includes(secret), secret);
      }
      for (const { accessKeyId, accessKeySecret, accountId } of identities) {
        for (const each of [accessKeyId, accessKeySecret, accountId])
          assert.ok(!text.includes(each));
      }
      for (const [from] of recording.pseudonyms.pairs) {
        if (kindOf(from)) assert.ok(!text.includes(from), from);
      }
      const hosts = file.answers
        .filter(({ action }) => action === 'ListInstances')
        .map(({ host }) => host);
      const replay = new Replay(file);
      const later = await serviceOn(emulator, { transport: replay, identity: null });
      later.clock.skips = retryPauses;
      const key = { accessKeyId: 'LTAIexample', accessKeySecret: 'exampleSecret' };
      await later.connections.add(
        {
          id: 'main',
          label: 'Account main',
          source: { kind: 'accessKey' },
          regions: regions.map((id, n) => ({ id, endpoint: hosts[n]! })),
        },
        key,
      );
      const again = await seenOf(later);
      later.dispose();
      assert.deepEqual(replay.missed, []);
      assert.deepEqual(
        withoutTypes(again),
        withoutTypes(replaced(seen, recording.pseudonyms.pairs)),
      );
    });

  it('keeps no text of an answer that is no JSON', () => {
    const recording = new Recording();
    const key = { accessKeyId: 'LTAIexample', accessKeySecret: 'exampleSecret' };
    const endpoint = { host: 'eiam.cn-hangzhou.aliyuncs.com', protocol: 'https' as const };
    recording.note(
      { action: 'ListInstances', version: '', endpoint, parameters: {}, key, timeout: 1 },
      { status: 502, headers: {}, text: '<html>proxy.corp.internal' },
    );
    assert.deepEqual(recording.file.answers, [
      { action: 'ListInstances', host: endpoint.host, parameters: {}, status: 502 },
    ]);
  });

  it('leaves alone who does not listen', () => {
    assert.equal(new AnswerTap().through(openApiTransport), openApiTransport);
  });
});

describe('an answer without names', () => {
  const of = (value: unknown) => anonymous(value, new Pseudonyms());

  it('keeps what is of the service, and replaces all else', () => {
    assert.deepEqual(
      of({
        IdentityProviderName: 'Zhang San 的目录',
        Description: 'call me at 138',
        NewTomorrow: 'who knows',
        Status: 'success',
        IdentityProviderType: 'urn:alibaba:idaas:idp:unknown:ldap:pull',
        PeriodicSyncCron: '0 45 1 * * ?',
        UserObjectClass: 'user,top',
        AdministratorPassword: 'secret',
        Email: 'zhang.san@corp.cn',
        PhoneNumber: '13800000000',
        LdapServerHost: 'dc1.corp.cn',
        SourceScopes: ['ou=People,dc=corp,dc=cn', '960'],
        UserObjectClassCustomFilter: '(|(cn=zhang)(mail=zhang.san@corp.cn))',
        CreateTime: 1,
      }),
      {
        IdentityProviderName: 'Name 1',
        Description: 'Name 2',
        NewTomorrow: 'Name 3',
        Status: 'success',
        IdentityProviderType: 'urn:alibaba:idaas:idp:unknown:ldap:pull',
        PeriodicSyncCron: '0 45 1 * * ?',
        UserObjectClass: 'user,top',
        Email: 'user1@example.com',
        PhoneNumber: '+00 1',
        LdapServerHost: 'host1.example.com',
        SourceScopes: ['ou=Name 4,dc=Name 5,dc=Name 6', '1000001'],
        UserObjectClassCustomFilter: '(|(cn=Name 7)(mail=user1@example.com))',
        CreateTime: 1,
      },
    );
  });

  it('has ids that are as whole as those they stand for, and as old', () => {
    const ids = [
      'idaas_ue2jvisn35ea5lmthk2676rypm',
      'idp_mwpcwnhrimlr2horx7xgg7pp7y',
      'sync_0000347vjovtcf41li0fgsd98gn24q9njabcd',
      'ou_wovffnalwqz2xmjmlqcmm6tvsq',
    ];
    const pseudonyms = new Pseudonyms();
    const others = ids.map((id) => pseudonyms.ids(id));
    assert.equal(new Set([...ids, ...others]).size, 8);
    assert.deepEqual(
      others.map((id) => [kindOf(id), findIds(id).length, createdAt(id)?.getTime()]),
      ids.map((id) => [kindOf(id), findIds(id).length, createdAt(id)?.getTime()]),
    );
    assert.deepEqual(
      ids.map((id) => pseudonyms.ids(`${id}\n`)),
      others.map((id) => `${id}\n`),
    );
  });

  it('never holds a name, wherever it stood', () => {
    const member = fc.constantFrom('DisplayName', 'Description', 'Whatever', 'Email', 'UserId');
    fc.assert(
      fc.property(member, fc.stringMatching(/^[A-Z][a-z]{7,12}$/), (name, who) => {
        const told = JSON.stringify(of({ [name]: who, List: [{ [name]: `${who}@${who}.com` }] }));
        assert.ok(!told.includes(who), told);
      }),
    );
  });
});
