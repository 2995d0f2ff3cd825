import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { sleep, type Clock } from '../../base/clock';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import { accountText } from '../../model/connections/accountText';
import { formatDuration } from '../../model/text/formatTime';
import { isEmptyFilter } from '../../model/jobs/jobFilter';
import { filterWords } from '../../model/jobs/filterWords';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Connections } from '../../services/connections/connections';
import type { Explorer } from '../../services/resources/explorer';
import type { JobFilters } from '../../services/jobs/jobFilters';
import { views } from '../../contributions';
import { setContext } from '../editor';
import { withProgress } from '../status/notify';
import { clauses } from '../../model/text/clauses';

/** How often, and how long at most, a row is looked for that is being read again, in milliseconds. */
const glance = 50;
const longestRedraw = 10_000;

/** What is said in place of rows when all regions fail by the same. */
const welcomes = {
  keys: 'signInNeeded',
  network: 'unreachable',
  permission: 'noPermission',
} as const;

/** How often ages in rows are looked at, in milliseconds. */
const agePause = 60_000;

/** How long the editor takes to select a row at most, in milliseconds, and how often it is asked to. */
const longestReveal = 4_000;
const revealsAtMost = 3;

/** The view *IDaaS Sync*: tree, account and filter in its title, welcome texts by state. */
export class ExplorerView implements Disposable {
  private readonly store = new DisposableStore();
  private isEmpty = false;
  /** For how long the service has asked for fewer calls, in milliseconds; absent or 0 when it has not. */
  private slowedFor: number | undefined;
  private readonly ageTimer = this.store.add(new MutableDisposable<Disposable>());
  private readonly slowedTimer = this.store.add(new MutableDisposable<Disposable>());

  constructor(
    private readonly view: vscode.TreeView<TreeNode>,
    private readonly connections: Connections,
    private readonly filters: JobFilters,
    private readonly explorer: Explorer,
    private readonly clock: Clock,
  ) {
    const { store } = this;
    store.add(view.onDidExpandElement(({ element }) => explorer.unfolded(element)));
    store.add(view.onDidCollapseElement(({ element }) => explorer.folded(element)));
    store.add(
      view.onDidChangeVisibility(({ visible }) => {
        explorer.setVisible(visible);
        this.keepAges();
      }),
    );
    store.add(explorer.onDidStartReading((read) => showProgress(read)));
    explorer.setVisible(view.visible);
    this.keepAges();
    store.add(connections.onDidChange(() => this.showTitle()));
    // What was said of the pace was said of the account before.
    store.add(connections.onDidChangeActive(() => this.showSlowed(undefined)));
    store.add(filters.onDidChange(() => this.showTitle()));
    this.showTitle();
  }

  /** Rows say how old a result is; while they can be seen, and only then, that stays true. */
  private keepAges(): void {
    this.ageTimer.value = this.view.visible
      ? this.clock.after(agePause, () => {
          this.explorer.redrawAges();
          this.keepAges();
        })
      : undefined;
  }

  /** The row the user has selected, for commands that are called without one. */
  get selected(): TreeNode | undefined {
    return this.view.selection[0];
  }

  /** The selected row; while the editor does not know it, because it is being read again, waits until it does. */
  async selectedOnceDrawn(): Promise<TreeNode | undefined> {
    const end = this.clock.now() + longestRedraw;
    while (!this.selected && this.clock.now() < end) {
      await sleep(this.clock, glance);
    }
    return this.selected;
  }

  /** Shows a row, opening what is above it, and selects it; `expand` opens the row itself, too. */
  async reveal(row: TreeNode, expand = false): Promise<void> {
    // What is hidden is not drawn, and then the editor would not find the row.
    await vscode.commands.executeCommand(`${views.explorer}.focus`);
    for (let attempt = 1; attempt <= revealsAtMost; attempt++) {
      const held = await this.explorer.holdFor(row);
      try {
        const left = this.selected;
        await this.view.reveal(row, { select: true, focus: true, expand });
        if (await this.isSelectionTaken(row, left)) {
          return;
        }
      } finally {
        held.dispose();
      }
    }
  }

  /**
   * Whether the editor has selected a row that it was asked to, or the user another one. A redraw that overtakes a reveal
   * lets the editor pass over it without a word: only the selection tells.
   */
  private async isSelectionTaken(row: TreeNode, left: TreeNode | undefined): Promise<boolean> {
    const end = this.clock.now() + longestReveal;
    while (this.clock.now() < end) {
      if (this.selected === row || (this.selected && this.selected !== left)) {
        return true;
      }
      await sleep(this.clock, glance);
    }
    return false;
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Account and filter, above the rows: the title of a container with one view shows no description. */
  private showTitle(): void {
    const { active } = this.connections;
    const { current } = this.filters;
    const words = filterWords(current);
    const account = active && accountText(active);
    this.view.description = [account, ...words].filter(Boolean).join(' · ');
    const lines = [
      // In its place: both together may take a line more, which would move the rows under the pointer.
      this.slowedFor
        ? l10n.t('Slowed by the service for {0}', formatDuration(this.slowedFor))
        : account,
      words.length > 0 && l10n.t('Only: {0}', clauses(words)),
    ];
    // The editor draws line breaks as blanks.
    const said = lines.filter(Boolean).join(' · ') || undefined;
    // Beside a line the editor does not show what it has to say in place of rows.
    const message = this.isEmpty ? undefined : said;
    // Said again, it would put off rows that are to be drawn.
    if (message !== this.view.message) {
      this.view.message = message;
    }
    void setContext('idaasSync.filtered', !isEmptyFilter(current));
    void setContext('idaasSync.signedIn', active !== undefined);
    if (!active) {
      void setContext('idaasSync.state', 'signedOut');
    }
  }

  /** The service asked for fewer calls, until that moment; or no longer. */
  showSlowed(until: number | undefined): void {
    this.slowedFor = until && Math.max(0, until - this.clock.now());
    this.slowedTimer.value = this.slowedFor
      ? this.clock.after(this.slowedFor, () => this.showSlowed(undefined))
      : undefined;
    this.showTitle();
  }

  /** Told of the root's rows each time they are asked for. */
  showState(rows: readonly TreeNode[]): void {
    const { active } = this.connections;
    const { problem } = this.explorer;
    const empty = problem ? welcomes[problem] : 'noInstances';
    const state = !active ? 'signedOut' : rows.length === 0 ? empty : 'ready';
    void setContext('idaasSync.state', state);
    this.isEmpty = rows.length === 0;
    if (active && rows.some(({ kind }) => kind === 'instance')) {
      const isSample = active.source.kind === 'sample';
      void setContext(isSample ? 'idaasSync.sampleShown' : 'idaasSync.connectionShown', true);
    }
    this.showTitle();
  }
}

/** The bar of the view moves while something is read that it shows. */
function showProgress(read: Promise<void>): void {
  const location = { viewId: views.explorer };
  void withProgress({ location }, () => read);
}
