import * as assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import type { ExportableJob } from '../../../../src/model/jobs/exportableJob';
import { exportJob } from '../../../../src/model/jobs/jobExport';
import { hostileTexts } from '../../../support/hostile';
import { aJob, jobStart, stat } from '../../../support/jobs';
import chinese from '../../../../l10n/bundle.l10n.zh-cn.json';
import { blocksOf, linksIn, markupIn, shownText } from '../../../support/markdown';

const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai' };
const link = 'vscode://company.explorer/open?id=sync_1&instance=idaas_2&region=cn-hangzhou';
const failed: ExportableJob = {
  job: aJob({
    status: 'failed',
    result: {
      errorCode: 'LdapException.EntryAlreadyExists',
      errorMessage: '[LDAP: error code 68 - Entry Already Exists] uid=zhang_san,ou=人员',
      userStatistics: {
        created: stat(48, 12, 4),
        updated: stat(87),
        same: stat(3011),
        pushed: stat(0),
      },
      organizationalUnitStatistics: { same: stat(118) },
      groupStatistics: { created: stat(1), same: stat(26) },
      groupMemberStatistics: { created: stat(21), same: stat(0, 0, 0, 70) },
    },
  }),
  targetName: 'HQ_OpenLDAP [north]',
  instanceId: 'idaas_ue2jvisn35ea5lmthk267xxxxx',
  instanceName: 'Corporate directory',
  region: 'cn-hangzhou',
  requestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
  readAt: jobStart + 200_000,
  link,
};
const ticket = (subject: ExportableJob) => exportJob(subject, 'ticket', dates);
const ids =
  'Job `sync_000038g0tmep85q41li0fgsd98gn24q9nj9abcde` · Target `idp_mwpcwnhrimlr2horx7xgg7pp7y` · Instance `idaas_ue2jvisn35ea5lmthk267xxxxx` · Region `cn-hangzhou`';

describe('the ticket of a failed run', () => {
  it('is a dozen lines that read well as plain text', () => {
    assert.deepEqual(ticket(failed).split('\n'), [
      `# [HQ_OpenLDAP \\[north\\]: Failed, 22 Nov 2026, 09:45:03](${link})`,
      'Inbound, automatic, 22 Nov 2026, 09:45:03 – 09:47:17 Asia/Shanghai (2 min 14 s). 3,398 compared, 157 changed, 12 failed, 4 skipped.',
      '',
      '**Error:** `LdapException.EntryAlreadyExists` [LDAP: error code 68 - Entry Already Exists] uid=zhang_san,ou=人员',
      'An entry of that name exists already. Two people share a name in one organization, or the entry was made by hand: use a unique RDN attribute or bind the entry.',
      '',
      '- Users: Created 64 (48 succeeded, 12 failed, 4 skipped), Updated 87, Unchanged 3,011',
      '- Organizational units: Unchanged 118',
      '- Groups: Created 1, Unchanged 26',
      '- Group members: Created 21, Unchanged 70 (⚠ does not add up)',
      '',
      `${ids} · Request \`0441BD79-92F3-53AA-8657-F8CE4A2B912A\``,
      '',
    ]);
  });

  describe('in Chinese', () => {
    before(() => l10n.config({ contents: chinese }));
    after(() => l10n.config({ contents: {} }));

    it('has the punctuation of Chinese throughout', () => {
      const lines = exportJob(failed, 'ticket', { locale: 'zh-cn', timeZone: 'Asia/Shanghai' });
      assert.deepEqual(lines.split('\n'), [
        `# [HQ_OpenLDAP \\[north\\]：失败，2026年11月22日 09:45:03](${link})`,
        '入方向，自动，2026年11月22日 09:45:03 – 09:47:17 Asia/Shanghai（2 分 14 秒）。比对 3,398，变更 157，失败 12，跳过 4。',
        '',
        '**错误：** `LdapException.EntryAlreadyExists` [LDAP: error code 68 - Entry Already Exists] uid=zhang_san,ou=人员',
        '同名条目已存在。同一组织中有人重名，或该条目为手工创建：请使用唯一的 RDN 属性，或绑定该条目。',
        '',
        '- 账户：创建 64（成功 48，失败 12，跳过 4），更新 87，无变化 3,011',
        '- 组织：无变化 118',
        '- 组：创建 1，无变化 26',
        '- 组成员：创建 21，无变化 70（⚠ 合计不符）',
        '',
        ids
          .replace('Job', '任务')
          .replace('Target', '目标')
          .replace('Instance', '实例')
          .replace('Region', '地域') + ' · 请求 ID `0441BD79-92F3-53AA-8657-F8CE4A2B912A`',
        '',
      ]);
      assert.equal(shownText(lines)[0], 'HQ_OpenLDAP [north]：失败，2026年11月22日 09:45:03');
    });
  });

  it('is a heading that links, paragraphs and a list when rendered', () => {
    const markdown = ticket(failed);
    assert.deepEqual(linksIn(markdown), [link]);
    assert.deepEqual(markupIn(markdown), ['link', 'softbreak', 'strong']);
    assert.deepEqual(
      blocksOf(markdown).filter((kind) => kind !== 'paragraph' && kind !== 'list_item'),
      ['heading', 'bullet_list'],
    );
    assert.equal(shownText(markdown)[0], 'HQ_OpenLDAP [north]: Failed, 22 Nov 2026, 09:45:03');
  });

  it('says that it failed before it compared anything, and lists no zeros', () => {
    const result = {
      errorCode: 'X.Y',
      userStatistics: { created: stat(0), same: stat(0) },
    };
    const { requestId: _, link: __, ...rest } = failed;
    assert.deepEqual(ticket({ ...rest, job: aJob({ status: 'failed', result }) }).split('\n'), [
      '# HQ_OpenLDAP [north]: Failed, 22 Nov 2026, 09:45:03',
      'Inbound, automatic, 22 Nov 2026, 09:45:03 – 09:47:17 Asia/Shanghai (2 min 14 s). The run failed before it compared anything.',
      '',
      '**Error:** `X.Y`',
      '',
      ids,
      '',
    ]);
  });

  it('has the same lines whatever the service and people write', () => {
    for (const text of hostileTexts) {
      const named = `x${text}`;
      const markdown = ticket({
        ...failed,
        targetName: named,
        requestId: named,
        job: aJob({
          ...failed.job,
          direction: named,
          triggerType: named,
          status: named,
          targetId: named,
          result: { ...failed.job.result, errorCode: named, errorMessage: named },
        }),
      });
      assert.ok(markdown.split('\n').length <= 13, text);
      assert.deepEqual(linksIn(markdown), [link], text);
      assert.deepEqual(
        markupIn(markdown).filter((kind) => kind !== 'softbreak'),
        ['link', 'strong'],
        text,
      );
    }
  });
});

describe('the ticket of a run under way', () => {
  it('says for how long, and that there are no numbers yet', () => {
    const job = aJob({ status: 'running', result: undefined, endTime: undefined });
    assert.equal(
      ticket({ ...failed, job }).split('\n')[1],
      'Inbound, automatic, since 22 Nov 2026, 09:45:03 Asia/Shanghai (3 min 20 s so far). The job has not reported any numbers yet.',
    );
  });
});
