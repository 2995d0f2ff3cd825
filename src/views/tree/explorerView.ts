import type * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore, type Disposable } from '../../base/disposable';
import { accountText } from '../../model/accountText';
import { isEmptyFilter } from '../../model/jobFilter';
import { filterWords } from '../../model/filterWords';
import type { TreeNode } from '../../model/treeNode';
import type { Connections } from '../../services/connections';
import type { JobFilters } from '../../services/jobFilters';
import { setContext } from '../editor';

/** The view *IDaaS Sync*: tree, account and filter in its title, welcome texts by state. */
export class ExplorerView implements Disposable {
  private readonly store = new DisposableStore();
  private someRegionsFail = false;

  constructor(
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly connections: Connections,
    private readonly filters: JobFilters,
  ) {
    this.store.add(connections.onDidChange(() => this.showTitle()));
    this.store.add(connections.onDidChangeActive(() => this.showTitle()));
    this.store.add(filters.onDidChange(() => this.showTitle()));
    this.showTitle();
  }

  /** The row the user has selected, for commands that are called without one. */
  get selected(): TreeNode | undefined {
    return this.view.selection[0];
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Account and filter, above the rows: the title of a container with one view shows no description. */
  private showTitle(): void {
    const { active } = this.connections;
    const { current } = this.filters;
    const words = filterWords(current);
    this.view.description = [active && accountText(active), ...words].filter(Boolean).join(' · ');
    const lines = [
      active && accountText(active),
      words.length > 0 && l10n.t('Only: {0}', words.join(', ')),
      this.someRegionsFail && l10n.t('Some regions could not be read. Their rows say why.'),
    ];
    // The editor draws line breaks as blanks.
    this.view.message = lines.filter(Boolean).join(' · ') || undefined;
    void setContext('idaasSync.filtered', !isEmptyFilter(current));
    if (!active) {
      void setContext('idaasSync.state', 'signedOut');
    }
  }

  /** Told of the root's rows each time they are known. */
  showState(rows: readonly TreeNode[]): void {
    const { active } = this.connections;
    const state = !active ? 'signedOut' : rows.length === 0 ? 'noInstances' : 'ready';
    void setContext('idaasSync.state', state);
    const failures = rows.filter(({ kind }) => kind === 'failure').length;
    this.someRegionsFail = failures > 0 && failures < rows.length;
    this.showTitle();
  }
}
