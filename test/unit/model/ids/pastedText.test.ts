import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPasted } from '../../../../src/model/ids/pastedText';

const instance = 'idaas_ue2jvisn35ea5lmthk2676rypm';
const other = 'idaas_qzljgbhtwnnsywtdbz7yzy2any';
const job = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde';
const masked = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx';
const provider = 'idp_mwpcwnhrimlr2horx7xgg7pp7y';
const unit = 'ou_4lag76zc2km5ssg5vsmm2lznvu';

const pasted: Record<string, [text: string, ids: string[], near?: string[], region?: string]> = {
  'a bare id': [job, [job]],
  'an id with a line break': [`  ${provider}\r\n`, [provider]],
  'a masked id': ['idp_11111', ['idp_11111']],
  'a sentence of a ticket': [
    `Hi, the sync ${job} of ${provider} (instance ${instance}) failed again, can you look?`,
    [job, provider, instance],
    [instance],
  ],
  'a sentence of a ticket in Chinese': [
    `同步任务${job}失败，身份提供方：${provider}。`,
    [job, provider],
  ],
  'a line of a log': [
    `2026-11-22T04:05:06Z ERROR [eiam] region=cn-hangzhou instance=${instance} target=${provider} job=${job} code=LdapException`,
    [job, provider, instance],
    [instance],
    'cn-hangzhou',
  ],
  'a piece of JSON': [
    `"TargetId": "${provider}",\n"SynchronizationJobId": "${masked}\\n",\n"SourceScopes": ["${unit}"]`,
    [masked, provider, unit],
  ],
  'a deep link': [
    `vscode://idaas-sync.idaas-sync-explorer/open?id=${job}&instance=${instance}&region=ap-southeast-1`,
    [job, instance],
    [instance],
    'ap-southeast-1',
  ],
  'a deep link of another build': [
    `code-oss://idaas-sync.idaas-sync-explorer/open?id=${provider}&account=1098765432109876`,
    [provider],
  ],
  'a deep link in a link': [
    `https://example.com/redirect?to=${encodeURIComponent(`vscode://a.b/open?id=${job}&instance=${instance}`)}`,
    [job, instance],
    [instance],
  ],
  'a link of the console': [
    `https://yundun.console.aliyun.com/?p=idaas#/overview/new/cn-hongkong?id=${instance}`,
    [instance],
    [instance],
    'cn-hongkong',
  ],
  'a command of the CLI': [
    `aliyun eiam GetSynchronizationJob --region eu-central-1 --InstanceId ${instance} --SynchronizationJobId '${job}'`,
    [job, instance],
    [instance],
    'eu-central-1',
  ],
  'a request as it went over the wire': [
    `POST https://eiam.cn-beijing.aliyuncs.com/?InstanceId=${instance}&TargetIds.1=${provider}`,
    [provider, instance],
    [instance],
    'cn-beijing',
  ],
  'several of one kind, whole ones first': [
    `${masked} ${job} ${other} ${instance} ${masked}`,
    [job, masked, other, instance],
    [other, instance],
  ],
  'JSON in JSON': [`{"message":"failed:\\n${masked}\\t${provider}"}`, [masked, provider]],
  'whole ids of a link before masked ones': [
    `idp_11111 https://example.com/?a%3D${provider}%26`,
    [provider, 'idp_11111'],
  ],
  'nothing of ours': ['user_name, group_members and app_settings in cn_hangzhou', []],
};

describe('readPasted', () => {
  for (const [what, [text, ids, near = [], region]] of Object.entries(pasted)) {
    it(`reads ${what}`, () => {
      const read = readPasted(text);
      assert.deepEqual(
        { ...read, ids: read.ids.map(({ id }) => id) },
        { ids, near, ...(region && { region }) },
      );
    });
  }

  it('is bounded: in what it reads and in what it gives', () => {
    const many = Array.from({ length: 800 }, (_, n) => `idp_${10_000 + n}`).join(' ');
    const { ids, total } = readPasted(many);
    assert.deepEqual([ids.length, total], [500, 800]);
    assert.equal(readPasted(many.slice(0, 1000)).total, undefined);
    assert.deepEqual(readPasted(`${' '.repeat(200_000)}${job}`).ids, []);
    assert.deepEqual(readPasted(`${job}${' '.repeat(200_000)}`).ids, [{ kind: 'job', id: job }]);
  });

  it('gives each id once, jobs first, whatever is pasted', () => {
    const piece = fc.oneof(
      fc.constantFrom(instance, other, job, masked, provider, unit, '%20', '%', ' ', '\n', '&'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { ids, near } = readPasted(pieces.join(' '));
        const names = ids.map(({ id }) => id);
        assert.equal(new Set(names).size, names.length);
        const firstOther = ids.findIndex(({ kind }) => kind !== 'job');
        assert.ok(firstOther < 0 || ids.slice(firstOther).every(({ kind }) => kind !== 'job'));
        assert.ok(near.every((id) => names.includes(id)));
      }),
    );
  });
});
