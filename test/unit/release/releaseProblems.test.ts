import assert from 'node:assert/strict';
import { packOptions } from '../../release/packOptions';
import {
  isPrerelease,
  releaseProblems,
  topSection,
  unpinned,
  type Release,
} from '../../release/releaseProblems';

const pin = 'a'.repeat(40);
const ready: Release = {
  tag: 'v1.2.3',
  manifest: {
    version: '1.2.3',
    publisher: 'someone',
    repository: { url: 'https://github.com/someone/explorer' },
  },
  changelog:
    '# Changelog\n\n## [1.2.3] - 2026-01-31\n\n- New.\n\n## [1.2.2] - 2026-01-01\n\n- Old.\n',
  workflows: { 'ci.yml': `steps:\n  - uses: actions/checkout@${pin} # v7.0.1\n` },
};

describe('the check before a release', () => {
  it('has nothing to say when everything is filled in', () => {
    assert.deepEqual(releaseProblems(ready), []);
  });

  it('names the placeholder, a wrong tag, a changelog of another version or without a date', () => {
    const { manifest } = ready;
    const problems = releaseProblems({
      ...ready,
      tag: 'v1.2.4',
      manifest: { ...manifest, repository: { url: 'git+https://github.com/OWNER/explorer.git' } },
      changelog: '# Changelog\n\n## [Unreleased]\n\n- New.\n',
    });
    assert.deepEqual(problems, [
      'package.json: `repository` holds the placeholder OWNER, or no address on GitHub. Fill in where the project lives; ' +
        'addresses and pictures of the package follow from it.',
      'The tag is v1.2.4, but package.json says version 1.2.3: the tag must be v1.2.3.',
      'CHANGELOG.md begins with Unreleased, not with 1.2.3.',
      'CHANGELOG.md: the top section has no date.',
    ]);
  });

  it('names each action that is not pinned to a commit with its version', () => {
    const steps = [
      'actions/checkout@v7',
      `actions/checkout@${pin}`,
      `actions/setup-node@${pin} # unresolved`,
      `actions/cache@${pin} # v5.0.1`,
      './.github/actions/own',
    ];
    const workflow = steps.map((step) => `      - uses: ${step}\n`).join('');
    assert.deepEqual(unpinned(workflow), [
      'actions/checkout@v7',
      `actions/checkout@${pin}`,
      `actions/setup-node@${pin}`,
    ]);
    assert.equal(releaseProblems({ ...ready, workflows: { 'x.yml': workflow } }).length, 3);
  });

  it('takes the notes from the top section alone', () => {
    assert.deepEqual(topSection(ready.changelog), {
      version: '1.2.3',
      date: '2026-01-31',
      notes: '- New.',
    });
    assert.deepEqual(topSection('nothing'), { notes: '' });
  });

  it('packs a pre-release as one: a market place refuses one that says so only when it is published', () => {
    const packed = (version: string) => packOptions({ ...ready.manifest, version });
    assert.equal(packed('1.3.0').preRelease, true);
    assert.equal(packed('1.2.3').preRelease, false);
    assert.equal(packed('1.2.3').allowMissingRepository, false);
  });

  it('tells pre-releases by their odd minor', () => {
    assert.deepEqual(['0.1.0', '0.2.0', '1.13.4', '2.0.9'].map(isPrerelease), [
      true,
      false,
      true,
      false,
    ]);
  });
});
