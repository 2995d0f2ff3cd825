import assert from 'node:assert/strict';
import { isAnything, meant } from '../../../../src/commands/ids/meant';
import { panels } from '../../../../src/contributions';
import { rowPresentation } from '../../../../src/model/resources/rowPresentation';
import type { TreeNode } from '../../../../src/model/resources/treeNode';
import { pageKinds } from '../../../../src/views/pages/pageKinds';
import { manifest } from '../../../support/manifest';
import { aProvider, anApplication, anInstance, aSummary } from '../../../support/rows';

const instance = anInstance();
const provider = aProvider();
const allJobs = { kind: 'allJobs', id: 'r6', instance } as const;
const day = { from: 0, to: 86_400_000 };
/** One row of each kind there is: the compiler asks for a new one. */
const rows = {
  instance: { kind: 'instance', id: 'r1', instance },
  provider: { kind: 'provider', id: 'r2', instance, provider },
  configuration: { kind: 'configuration', id: 'r3', instance, provider },
  applications: { kind: 'applications', id: 'r4', instance },
  application: { kind: 'application', id: 'r5', instance, application: anApplication() },
  allJobs,
  day: { kind: 'day', id: 'r7', parent: allJobs, instance, day, jobs: [] },
  job: { kind: 'job', id: 'r8', instance, job: aSummary() },
  loadMore: { kind: 'loadMore', id: 'r9', parent: undefined, loaded: 50, loading: false },
  failure: { kind: 'failure', id: 'r10', sentence: 'Denied.' },
  nothing: { kind: 'nothing', id: 'r11', message: 'No jobs.' },
  loading: { kind: 'loading', id: 'r12', region: 'cn-hangzhou' },
  summary: { kind: 'summary', id: 'r13' },
  region: { kind: 'region', id: 'r14', region: 'cn-hangzhou' },
} satisfies Record<TreeNode['kind'], TreeNode>;

/** They stand for no one thing of the service: words beside the rows, and headings over many. */
const withoutThing = ['loadMore', 'failure', 'nothing', 'loading', 'summary', 'region'];
const links = ['idaasSync.copyLink', 'idaasSync.copyMarkdownLink'];
const { menus } = manifest.contributes;
const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai', thisYear: 2026, now: 0 };

/** Whether a menu offers a command on a row, as the editor decides it. */
function offers(command: string, row: TreeNode): boolean {
  const { capabilities } = rowPresentation(row, dates);
  const value = `${row.kind} ${capabilities.join(' ')}`;
  return (menus['view/item/context'] ?? []).some(({ command: each, when = '' }) => {
    const pattern = /viewItem =~ \/(.*?)\//.exec(when)?.[1];
    return each === command && pattern !== undefined && new RegExp(pattern).test(value);
  });
}

describe('links to copy', () => {
  for (const command of links) {
    it(`are on every row that stands for a thing (${command})`, () => {
      const without = Object.values<TreeNode>(rows).filter((row) => !offers(command, row));
      assert.deepEqual(without.map(({ kind }) => kind).sort(), [...withoutThing].sort());
    });

    it(`are on every page and in the palette while one is in front (${command})`, () => {
      assert.deepEqual(Object.keys(pageKinds).sort(), Object.keys(panels).sort());
      for (const menu of ['editor/title', 'commandPalette']) {
        const whens = (menus[menu] ?? []).filter((each) => each.command === command);
        for (const panel of Object.values(panels))
          assert.ok(
            whens.some(({ when = '' }) => when.includes(`activeWebviewPanelId == '${panel}'`)),
            `${menu} offers no ${command} on ${panel}`,
          );
      }
    });
  }

  it('lead somewhere from every row that offers one, and from none that does not', () => {
    const leading = Object.values<TreeNode>(rows).filter((row) => meant(row, {}, isAnything));
    assert.deepEqual(
      leading.map(({ kind }) => kind),
      Object.keys(rows).filter((kind) => !withoutThing.includes(kind)),
    );
  });
});
