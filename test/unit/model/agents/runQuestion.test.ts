import assert from 'node:assert/strict';
import { runQuestion } from '../../../../src/model/agents/runQuestion';
import { hostileTexts } from '../../../support/hostile';
import { manifest } from '../../../support/manifest';

const id = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde';
const targetId = 'idp_my6g4qmvnwxzj2f4muf5elrmbi';
const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const startTime = Date.UTC(2026, 10, 27, 18, 0, 2);

describe('a question about a run', () => {
  it('names the tool that answers it, the id, and what is known', () => {
    assert.equal(
      runQuestion('idaasSyncJob', id, { status: 'failed', startTime, targetId }, dates),
      `What did synchronization job ${id} do, and what should be done about it? ` +
        `Known so far: Failed, 28 Nov 2026, 02:00:02 (Asia/Shanghai), ${targetId}. #idaasSyncJob`,
    );
  });

  it('says nothing of what is not known', () => {
    assert.equal(
      runQuestion('idaasSyncJob', id, undefined, dates),
      `What did synchronization job ${id} do, and what should be done about it? #idaasSyncJob`,
    );
  });

  it('holds no text of the service, whatever stands where an id or a status should', () => {
    const bare = runQuestion('idaasSyncJob', id, undefined, dates);
    for (const text of hostileTexts) {
      assert.equal(
        runQuestion(
          'idaasSyncJob',
          id,
          { status: text, targetId: text, startTime: undefined },
          dates,
        ),
        bare,
        text,
      );
      assert.equal(runQuestion('idaasSyncJob', text, undefined, dates), undefined, text);
    }
  });

  it('names a tool that there is, for prompts', () => {
    const tool = manifest.contributes.languageModelTools.find(
      ({ name }) => name === 'idaas_sync_explain_job',
    );
    assert.equal(tool?.toolReferenceName, 'idaasSyncJob');
  });

  it('is offered only where the editor has a chat', () => {
    const whens = Object.values(manifest.contributes.menus)
      .flat()
      .filter(({ command }) => command === 'idaasSync.askAboutRun')
      .map(({ when = '' }) => when);
    assert.equal(whens.length, 3);
    for (const when of whens) assert.match(when, / && chatIsEnabled$/);
  });
});
