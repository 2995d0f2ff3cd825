import * as vscode from 'vscode';
import { until } from './until';

/**
 * Waits until the window has done what it was told and has told of it: changes of a box leave in the next turn, and what
 * is sent after them is answered after them.
 */
async function inStep(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await vscode.commands.executeCommand('setContext', 'idaasSync.test.inStep', true);
}

/** Every box the extension opens to choose from, as the window shows it. */
export class Picks {
  private readonly all: vscode.QuickPick<vscode.QuickPickItem>[] = [];
  private readonly open = new Set<vscode.QuickPick<vscode.QuickPickItem>>();
  private readonly original = vscode.window.createQuickPick;

  constructor() {
    const create = this.original;
    vscode.window.createQuickPick = <T extends vscode.QuickPickItem>() => {
      const pick = create.call(vscode.window) as vscode.QuickPick<T>;
      this.all.push(pick);
      this.open.add(pick);
      pick.onDidHide(() => this.open.delete(pick));
      return pick;
    };
  }

  /** Whether some box is there still. */
  get isOpen(): boolean {
    return this.open.size > 0;
  }

  /** Rows of the box opened last, each as label and description. */
  get rows(): string[] {
    return (this.all.at(-1)?.items ?? []).map(({ label, description }) =>
      [label, description].filter(Boolean).join(' | '),
    );
  }

  /** Waits until a row of the box reads like this. */
  async shows(row: RegExp): Promise<string> {
    const found = () => this.rows.find((each) => row.test(each));
    try {
      return await until('the row shows', found);
    } catch (error) {
      throw new Error(`No row ${String(row)} in ${this.rows.join('; ')}.`, { cause: error });
    }
  }

  /** Chooses a row as the Enter key does, once the rows are all there and the window shows them. */
  async choose(row: RegExp): Promise<void> {
    const pick = this.all.at(-1)!;
    await until('the box is at rest', () => !pick.busy);
    await this.shows(row);
    await inStep();
    const item = pick.items[this.rows.indexOf(await this.shows(row))];
    if (item && pick.activeItems[0] !== item) {
      pick.activeItems = [item];
      await inStep();
    }
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }

  async close(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  }

  dispose(): void {
    vscode.window.createQuickPick = this.original;
  }
}
