import assert from 'node:assert/strict';
import { linksIn, markupIn, shownText } from '../../../support/markdown';
import { markdownLink } from '../../../../src/model/resources/markdownLink';
import { aProvider, anInstance, aSummary } from '../../../support/rows';

const dates = { locale: 'en', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const address = 'vscode://idaas-sync.idaas-sync-explorer/open?id=idp_1';

describe('a link as Markdown', () => {
  it('has the name of the thing and how it last went', () => {
    const instance = anInstance();
    const job = aSummary({ status: 'failed' });
    assert.match(
      markdownLink({ kind: 'job', instance, job, targetName: 'HQ' }, address, dates),
      /^\[HQ, .+\]\(vscode:\/\/idaas-sync\.idaas-sync-explorer\/open\?id=idp_1\) \(Failed.*\)$/,
    );
  });

  it('takes names for text, whatever is in them', () => {
    const provider = aProvider({ identityProviderName: '](https://evil.example)\n![x](y) <b>`' });
    const text = markdownLink(
      { kind: 'identityProvider', instance: anInstance(), provider },
      address,
      dates,
    );
    assert.equal(text.split('\n').length, 1);
    assert.deepEqual([linksIn(text), markupIn(text)], [[address], ['link']]);
    assert.ok(shownText(text)[0]?.startsWith('](https://evil.example) ![x](y) <b>`'));
  });

  it('is the address alone where nothing is known', () => {
    assert.equal(markdownLink(undefined, address, dates), `<${address}>`);
  });
});
