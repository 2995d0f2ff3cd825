import assert from 'node:assert/strict';
import * as vscode from 'vscode';

type Ask = 'showQuickPick' | 'showInputBox' | 'showSaveDialog' | 'showOpenDialog';
type Say = 'showErrorMessage' | 'showWarningMessage' | 'showInformationMessage';

/** Something the extension asked or said, as its arguments. */
export interface Prompt {
  readonly kind: Ask | Say;
  readonly parameters: readonly unknown[];
}

/** Finds the answer to a question; `undefined` is what a user does who presses Escape. */
export type Answer = (prompt: Prompt) => unknown;

/**
 * Stands in for the person before the screen: answers questions in the order in which they are
 * expected, and writes down everything that is asked or said.
 */
export class Prompts {
  readonly seen: Prompt[] = [];
  private answers: Answer[] = [];
  private readonly originals: [Ask | Say, unknown][] = [];

  constructor() {
    const window = vscode.window as unknown as Record<string, unknown>;
    const replace = (kind: Ask | Say, stand: (prompt: Prompt) => unknown) => {
      this.originals.push([kind, window[kind]]);
      window[kind] = async (...parameters: unknown[]) => {
        // A list of choices may come as a promise.
        const prompt = { kind, parameters: await Promise.all(parameters) };
        this.seen.push(prompt);
        return stand(prompt);
      };
    };
    const asks = ['showQuickPick', 'showInputBox', 'showSaveDialog', 'showOpenDialog'] as const;
    for (const kind of asks) replace(kind, (prompt) => this.answer(prompt));
    for (const kind of [
      'showErrorMessage',
      'showWarningMessage',
      'showInformationMessage',
    ] as const)
      replace(kind, (prompt) => (this.takesAnswer(prompt) ? this.answer(prompt) : undefined));
  }

  /** The answers to the next questions, in order. */
  expect(...answers: Answer[]): void {
    this.answers = answers;
  }

  /** What was said since the last `clear`, in words. */
  said(kind: Say): string[] {
    return this.seen
      .filter((prompt) => prompt.kind === kind)
      .map(({ parameters }) => {
        return String(parameters[0]);
      });
  }

  clear(): void {
    this.seen.length = 0;
    this.answers = [];
  }

  /** Every expected question was asked. */
  assertAnswered(): void {
    assert.equal(this.answers.length, 0, 'fewer questions were asked than expected');
  }

  dispose(): void {
    const window = vscode.window as unknown as Record<string, unknown>;
    for (const [kind, original] of this.originals) window[kind] = original;
  }

  private takesAnswer({ parameters }: Prompt): boolean {
    return this.answers.length > 0 && parameters.length > 1;
  }

  private answer(prompt: Prompt): unknown {
    const answer = this.answers.shift();
    assert.ok(answer, `an unexpected question: ${JSON.stringify(prompt)}`);
    return answer(prompt);
  }
}

/** Types a text, unless the box would refuse it. */
export const type =
  (text: string): Answer =>
  ({ kind, parameters }) => {
    assert.equal(kind, 'showInputBox');
    const options = parameters[0] as vscode.InputBoxOptions;
    assert.equal(options.validateInput?.(text) ?? undefined, undefined, 'the box refuses the text');
    return text;
  };

/** Picks the first row that reads like this. */
export const pick =
  (label: string | RegExp): Answer =>
  ({ kind, parameters }) => {
    assert.equal(kind, 'showQuickPick');
    const rows = parameters[0] as vscode.QuickPickItem[];
    const row = rows.find((each) =>
      typeof label === 'string' ? each.label === label : label.test(each.label),
    );
    assert.ok(row, `no row ${String(label)} in ${rows.map((each) => each.label).join(', ')}`);
    return row;
  };

/** Ticks exactly the rows of these names. */
export const tick =
  (...labels: string[]): Answer =>
  ({ kind, parameters }) => {
    assert.equal(kind, 'showQuickPick');
    const rows = (parameters[0] as vscode.QuickPickItem[]).filter(({ label }) =>
      labels.includes(label),
    );
    assert.deepEqual(rows.map(({ label }) => label).sort(), [...labels].sort());
    return rows;
  };

/** Leaves the ticks as they are proposed. */
export const acceptTicks: Answer = ({ parameters }) =>
  (parameters[0] as vscode.QuickPickItem[]).filter(({ picked }) => picked);

/** Presses a button of a message. */
export const press =
  (button: string): Answer =>
  ({ parameters }) => {
    assert.ok(parameters.includes(button), `no button ${button}`);
    return button;
  };

export const escape: Answer = () => undefined;
