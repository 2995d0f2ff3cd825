import assert from 'node:assert/strict';
import { pageQuestion, pageTools } from '../../../../src/model/agents/pageQuestion';
import { hostileTexts } from '../../../support/hostile';
import { manifest } from '../../../support/manifest';

const provider = { kind: 'identityProvider', id: 'idp_my6g4qmvnwxzj2f4muf5elrmbi' };
const instance = { kind: 'instance', id: 'idaas_pflqqyo5t5jiryz5f4jc3yjvgm' };
const pair = {
  ...{ kind: 'job', id: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde' },
  before: 'sync_000038ffq3683kk8j7sbuj65kpohsfubjlb6f48',
};

describe('a question about a page', () => {
  it('names the tool that answers it, and what the page is about', () => {
    assert.deepEqual(
      [
        pageQuestion('health', { kind: 'connection' }),
        pageQuestion('health', instance),
        pageQuestion('configuration', provider),
        pageQuestion('history', provider),
        pageQuestion('comparison', pair),
      ],
      [
        'Which targets of synchronization need attention, and why? #idaasSyncTargets',
        `Which targets of synchronization in instance ${instance.id} need attention, and why? #idaasSyncTargets`,
        `What is wrong in the synchronization settings of ${provider.id}, and when does it run next? #idaasSyncConfiguration`,
        `How is synchronization with ${provider.id}, and what should be done about it? #idaasSyncHealth`,
        `How do synchronization jobs ${pair.before} and ${pair.id} differ, and why? #idaasSyncCompare`,
      ],
    );
  });

  it('is none where a text stands in place of an id', () => {
    for (const text of hostileTexts) {
      for (const page of ['configuration', 'history', 'comparison'] as const)
        assert.equal(pageQuestion(page, { ...pair, id: text }), undefined, text);
      assert.equal(pageQuestion('health', { ...instance, id: text }), undefined, text);
      assert.equal(pageQuestion('comparison', { ...pair, before: text }), undefined, text);
    }
    assert.equal(pageQuestion('history', { ...provider, id: `${provider.id}\n` }), undefined);
  });

  it('names tools that there are, for prompts', () => {
    const names = manifest.contributes.languageModelTools.map((each) => each.toolReferenceName);
    for (const tool of Object.values(pageTools)) assert.ok(names.includes(tool), tool);
  });

  it('is offered on those pages, and only where the editor has a chat', () => {
    const items = Object.values(manifest.contributes.menus)
      .flat()
      .filter(({ command }) => command === 'idaasSync.askAboutPage')
      .map(({ when = '' }) => when);
    const pages = Object.keys(pageTools);
    for (const when of items) assert.match(when, / && chatIsEnabled$/);
    const named = (when: string) => pages.filter((each) => when.includes(`'idaasSync.${each}'`));
    assert.deepEqual(items.flatMap(named).sort(), [...pages, ...pages].sort());
  });
});
