import assert from 'node:assert/strict';
import { hintText } from '../../../../src/model/ids/hintText';
import { markdownLink } from '../../../../src/model/resources/markdownLink';
import type { Connection } from '../../../../src/model/connections/connection';
import type { Resource } from '../../../../src/model/resources/resource';
import { lensText } from '../../../../src/views/ids/lensText';
import { resourceRow } from '../../../../src/views/picks/goToRows';
import { plainItem } from '../../../../src/views/picks/plainItem';
import { blocksOf, linksIn, markupIn } from '../../../support/markdown';
import { aProvider, anInstance, aSummary } from '../../../support/rows';

const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const address = 'vscode://x.y/open?id=idp_mwpcwnhrimlr2horx7xgg7pp7y';

/** What somebody may call a provider, who means harm to whoever reads it. */
const names = [
  'Sales \u202egpj.ofni\u202c AD\u200b\u200d\u200e',
  '[click](command:workbench.action.quit)',
  'x](command:workbench.action.quit) [y',
  '\\](command:workbench.action.quit "title")',
  '<a href="command:workbench.action.quit">click</a><img src=x onerror=alert(1)>',
  '$(trash) $(loading~spin)',
  '`code` **bold** | cell |\n# Heading\r\n\u2028> quote',
  'https://evil.example www.evil.example mailto:a@evil.example',
  'n'.repeat(10_000),
  '![picture](https://evil.example/x.png)',
  '&lt;b&gt; &#36;(trash) &nbsp;',
];

const deceptive = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** A provider with such a name, in an instance with such a name. */
const called = (name: string): Extract<Resource, { kind: 'identityProvider' }> => ({
  kind: 'identityProvider',
  instance: anInstance({ description: name }),
  provider: aProvider({ identityProviderName: name }),
});

describe('a name that means harm', () => {
  for (const name of names) {
    const resource = called(name);
    const title = JSON.stringify(name.slice(0, 50));

    it(`is text beside an id: ${title}`, () => {
      const text = hintText(resource, { state: 'failing' }, dates);
      assert.doesNotMatch(text, deceptive);
      assert.match(text, /^.{1,24} · \S.{0,31}$/u);
    });

    it(`is text in a lens: ${title}`, () => {
      const answer = { state: 'found', resource, readAt: 0 } as const;
      const text = lensText(answer, aSummary({ status: 'failed' }), { state: 'failing' }, dates);
      const [, icon, words = ''] = /^\$\(([a-z-]+)\) (.*)$/su.exec(text) ?? [];
      assert.notEqual(icon, 'trash');
      assert.doesNotMatch(words, /\$\(|\]\(/);
      assert.doesNotMatch(words, deceptive);
      assert.ok(words.length <= 170, `${words.length} characters`);
    });

    it(`is text in a row of Go to: ${title}`, () => {
      const connection: Connection = {
        ...{ id: 'c', label: name, regions: [] },
        source: { kind: 'accessKey' },
      };
      const row = resourceRow(resource, connection, { dates, elsewhere: true });
      const { label, description, detail } = plainItem({ ...row, buttons: [] });
      for (const text of [label, description ?? '', detail ?? '']) {
        assert.doesNotMatch(text, /\$\(|\]\(/);
        assert.doesNotMatch(text, deceptive);
        assert.ok(text.length <= 420, `${text.length} characters`);
      }
    });

    it(`takes no address in a link as Markdown: ${title}`, () => {
      const link = markdownLink(resource, address, dates);
      assert.doesNotMatch(link, deceptive);
      assert.deepEqual(
        [linksIn(link), markupIn(link), blocksOf(link)],
        [[address], ['link'], ['paragraph']],
      );
      assert.ok(link.length <= 700, `${link.length} characters`);
    });
  }
});
