import type * as vscode from 'vscode';
import { Emitter } from '../../src/base/event';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { JobPoller } from '../../src/services/jobs/jobPoller';
import type { Health } from '../../src/services/health/health';
import type { ReadingPlans } from '../../src/services/health/readingPlans';
import { FollowedTree } from '../../src/views/tree/followedTree';
import { drawRead } from './outline';
import type { Service } from './serviceOn';

/** The tree as somebody uses it: rows are unfolded and folded, the view is hidden and shown. */
export function followedTreeOn(service: Service, health: Health, plans: ReadingPlans) {
  const { sessions, explorer, clock } = service;
  const didExpand = new Emitter<{ element: TreeNode }>();
  const didCollapse = new Emitter<{ element: TreeNode }>();
  const didChangeVisibility = new Emitter<{ visible: boolean }>();
  const view = {
    visible: true,
    onDidExpandElement: didExpand.event,
    onDidCollapseElement: didCollapse.event,
    onDidChangeVisibility: didChangeVisibility.event,
  };
  const poller = new JobPoller(sessions, clock, () => 0.5);
  const tree = new FollowedTree(view as unknown as vscode.TreeView<TreeNode>, {
    ...{ sessions, explorer, clock },
    ...{ health, plans, poller },
  });
  return {
    /** Unfolds a row, and waits for the rows below it. */
    unfold: async (element: TreeNode): Promise<TreeNode[]> => {
      didExpand.fire({ element });
      return drawRead(explorer, element);
    },
    fold: (element: TreeNode) => didCollapse.fire({ element }),
    setVisible: (visible: boolean) => {
      view.visible = visible;
      didChangeVisibility.fire({ visible });
    },
    dispose: () => {
      tree.dispose();
      poller.dispose();
    },
  };
}
