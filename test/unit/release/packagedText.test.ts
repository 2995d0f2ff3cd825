import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { packagedManifest } from '../../release/packagedManifest';
import { packagedText } from '../../release/packagedText';
import { projectAddress } from '../../release/projectAddress';

const address = { home: 'https://github.com/someone/explorer' };
const texts = ['README.md', 'CHANGELOG.md'];

/** Where pictures and links of a text lead. */
const leads = (markdown: string) => [
  ...[...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to),
];
const anchors = (markdown: string) =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) =>
      `#${heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-')}`,
  );

describe('the texts of the package', () => {
  for (const text of texts) {
    const markdown = readFileSync(text, 'utf8');

    it(`lead to the web only, or into the page: ${text}`, () => {
      const packaged = packagedText(markdown, address, '1.2.3');
      const known = anchors(packaged);
      assert.deepEqual(
        leads(packaged).filter((to) => !to.startsWith('https://') && !known.includes(to)),
        [],
      );
      assert.doesNotMatch(packaged, /<!--/);
    });

    it(`say nothing that only a link makes sense of: ${text}`, () => {
      // A file is told by its name; "how" and "here" say nothing once they lead nowhere.
      const words = [...markdown.matchAll(/(?<!!)\[([^\]]+)\]\((?!https?:|mailto:|#)[^)]+\)/g)];
      const kept = packagedText(markdown, undefined, '1.2.3');
      assert.doesNotMatch(kept, /简体中文|English\n/);
      for (const [, word = ''] of words) assert.match(word, /\.md$|^简体中文$/, word);
    });

    it(`have no picture and no dead link without an address: ${text}`, () => {
      const packaged = packagedText(markdown, undefined, '1.2.3');
      const known = anchors(packaged);
      assert.doesNotMatch(packaged, /!\[|<!--|<img/);
      assert.deepEqual(
        leads(packaged).filter((to) => !to.startsWith('https://') && !known.includes(to)),
        [],
      );
    });
  }

  it('take pictures and pages from the tag of their version', () => {
    assert.equal(
      packagedText(
        '![a](docs/a.png) [b](docs/b.md) [c](#c) [d](https://d.example)',
        address,
        '1.2.3',
      ),
      '![a](https://github.com/someone/explorer/raw/v1.2.3/docs/a.png) ' +
        '[b](https://github.com/someone/explorer/blob/v1.2.3/docs/b.md) [c](#c) [d](https://d.example)',
    );
  });

  it('lose what is marked as pictures together with them', () => {
    const markdown =
      'Before\n\n<!-- pictures -->\n\n## Look\n\n![a](a.png)\n\n<!-- /pictures -->\n\nAfter [b](b.md)\n';
    assert.equal(packagedText(markdown, undefined, '1.0.0'), 'Before\n\nAfter b\n');
    assert.equal(
      packagedText(markdown, address, '1.0.0'),
      'Before\n\n## Look\n\n![a](https://github.com/someone/explorer/raw/v1.0.0/a.png)\n\n' +
        'After [b](https://github.com/someone/explorer/blob/v1.0.0/b.md)\n',
    );
  });
});

describe('the manifest of the package', () => {
  const manifest = {
    name: 'explorer',
    version: '1.2.3',
    private: true,
    scripts: { build: 'x' },
    devDependencies: { a: '1' },
    dependencies: { b: '1' },
  };

  it('has its addresses from the repository', () => {
    const repository = { type: 'git', url: 'git+https://github.com/someone/explorer.git' };
    assert.deepEqual(packagedManifest({ ...manifest, repository }), {
      name: 'explorer',
      version: '1.2.3',
      repository,
      homepage: 'https://github.com/someone/explorer#readme',
      bugs: { url: 'https://github.com/someone/explorer/issues' },
      qna: 'https://github.com/someone/explorer/discussions',
    });
  });

  it('has none while the repository is a placeholder, or none we can link to', () => {
    const urls = [
      'git+https://github.com/OWNER/explorer.git',
      'https://example.com/someone/explorer',
      'https://github.com/someone',
      undefined,
    ];
    for (const url of urls) {
      const repository = { ...(url !== undefined && { url }) };
      assert.equal(projectAddress({ repository }), undefined, url);
      assert.deepEqual(packagedManifest({ ...manifest, repository }), {
        name: 'explorer',
        version: '1.2.3',
      });
    }
    assert.equal(projectAddress({}), undefined);
  });
});
