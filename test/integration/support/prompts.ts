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
  private readonly originals: [string, unknown][] = [];

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
    this.replaceSteps(window);
  }

  /** Boxes of steps are answered like those that are asked with one call; without an answer the real one opens. */
  private replaceSteps(window: Record<string, unknown>): void {
    const make = { createInputBox: 'showInputBox', createQuickPick: 'showQuickPick' } as const;
    for (const [name, kind] of Object.entries(make)) {
      const original = window[name] as (...parameters: unknown[]) => unknown;
      this.originals.push([name, original]);
      window[name] = (...parameters: unknown[]) =>
        this.answers.length === 0
          ? original.apply(window, parameters)
          : new StepStandIn(kind, (prompt) => {
              this.seen.push(prompt);
              return this.answer(prompt);
            });
    }
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

/** A box of a row of steps, answered as soon as it shows. */
class StepStandIn {
  title = '';
  prompt = '';
  placeholder = '';
  value = '';
  password = false;
  canSelectMany = false;
  validationMessage: string | undefined;
  items: readonly vscode.QuickPickItem[] = [];
  selectedItems: readonly vscode.QuickPickItem[] = [];
  buttons: readonly vscode.QuickInputButton[] = [];
  private readonly changes = new vscode.EventEmitter<string>();
  private readonly accepts = new vscode.EventEmitter<void>();
  private readonly hides = new vscode.EventEmitter<void>();
  private readonly presses = new vscode.EventEmitter<vscode.QuickInputButton>();
  readonly onDidChangeValue = this.changes.event;
  readonly onDidAccept = this.accepts.event;
  readonly onDidHide = this.hides.event;
  readonly onDidTriggerButton = this.presses.event;

  constructor(
    private readonly kind: 'showInputBox' | 'showQuickPick',
    private readonly answer: (prompt: Prompt) => unknown,
  ) {}

  show(): void {
    const answered = this.answer({ kind: this.kind, parameters: this.parameters() });
    if (answered === undefined) {
      this.hides.fire();
    } else if (answered === vscode.QuickInputButtons.Back) {
      this.presses.fire(vscode.QuickInputButtons.Back);
    } else if (this.kind === 'showInputBox') {
      this.type(answered as string);
      this.accepts.fire();
    } else {
      this.selectedItems = (
        Array.isArray(answered) ? answered : [answered]
      ) as vscode.QuickPickItem[];
      this.accepts.fire();
    }
  }

  dispose(): void {
    for (const each of [this.changes, this.accepts, this.hides, this.presses]) each.dispose();
  }

  private type(text: string): string | undefined {
    this.value = text;
    this.changes.fire(text);
    return this.validationMessage;
  }

  private parameters(): unknown[] {
    const { title, prompt, placeholder, value, password, buttons } = this;
    const validateInput = (text: string) => this.type(text);
    const options = { title, prompt, placeHolder: placeholder, value, password, buttons };
    return this.kind === 'showInputBox'
      ? [{ ...options, validateInput }]
      : [this.items, { ...options, canPickMany: this.canSelectMany }];
  }
}

/** Presses *Back* in the title of a box. */
export const back: Answer = () => vscode.QuickInputButtons.Back;

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
