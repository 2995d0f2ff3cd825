import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { DisposableStore } from '../../base/disposable';
import { inertLine } from '../../model/text/plainText';
import { plainItem } from './plainItem';
import type { Choice } from './pickOne';

/** Where a box stands in a row of several. */
export interface Step {
  title: string;
  step: number;
  totalSteps: number;
  /** There is a step before it. */
  canGoBack: boolean;
  /** Address of a page about what is asked. */
  help?: string;
}

/** What became of a box. */
export type Taken<T> = { value: T } | 'back' | 'cancelled';

export interface TextQuestion {
  prompt: string;
  placeHolder?: string;
  value?: string;
  password?: boolean;
  /** Why a text is not accepted. */
  validate: (text: string) => string | undefined;
}

const helpButton = (): vscode.QuickInputButton => ({
  iconPath: new vscode.ThemeIcon('question'),
  tooltip: l10n.t('Open the documentation'),
});

/** Asks for a text. A complaint about it stands before the prompt, which would be gone otherwise. */
export function askTextStep(step: Step, question: TextQuestion): Promise<Taken<string>> {
  const box = vscode.window.createInputBox();
  const prompt = inertLine(question.prompt, 300);
  box.prompt = prompt;
  box.placeholder = question.placeHolder;
  box.password = question.password ?? false;
  box.value = question.value ?? '';
  return shown(box, step, (store, take) => {
    const complain = (): boolean => {
      const complaint = question.validate(box.value);
      box.validationMessage =
        complaint === undefined ? undefined : inertLine(`${complaint} ${prompt}`, 400);
      return complaint !== undefined;
    };
    store.add(box.onDidChangeValue(complain));
    store.add(
      box.onDidAccept(() => {
        if (!complain()) take({ value: box.value });
      }),
    );
  });
}

/** A choice among others; one that cannot be taken says why, and stays. */
export interface StepChoice<T> extends Choice<T> {
  isUnusable?: boolean;
}

/** Asks for one of several. */
export function pickStep<T>(
  step: Step,
  choices: readonly StepChoice<T>[],
  placeHolder: string,
): Promise<Taken<T>> {
  const box = vscode.window.createQuickPick<StepChoice<T>>();
  box.items = choices.map(plainItem);
  box.placeholder = inertLine(placeHolder, 160);
  box.matchOnDescription = true;
  return shown(box, step, (store, take) => {
    store.add(
      box.onDidAccept(() => {
        const [picked] = box.selectedItems;
        if (picked && !picked.isUnusable) take({ value: picked.value });
      }),
    );
  });
}

/** Asks for at least one of several. */
export function pickManyStep<T>(
  step: Step,
  choices: readonly Choice<T>[],
  placeHolder: string,
): Promise<Taken<T[]>> {
  const box = vscode.window.createQuickPick<Choice<T>>();
  box.canSelectMany = true;
  const items = choices.map(plainItem);
  box.items = items;
  box.selectedItems = items.filter(({ picked }) => picked);
  box.placeholder = inertLine(placeHolder, 160);
  return shown(box, step, (store, take) => {
    store.add(
      box.onDidAccept(() => {
        if (box.selectedItems.length > 0) take({ value: box.selectedItems.map((i) => i.value) });
      }),
    );
  });
}

type Box = vscode.QuickInput & {
  buttons: readonly vscode.QuickInputButton[];
  readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
};

/** Shows a box until it is answered, left by *Back* or by Escape; it stays when the window loses the focus. */
async function shown<T>(
  box: Box,
  { title, step, totalSteps, canGoBack, help }: Step,
  listen: (store: DisposableStore, take: (taken: Taken<T>) => void) => void,
): Promise<Taken<T>> {
  const store = new DisposableStore();
  store.add(box);
  box.title = inertLine(title, 120);
  box.step = step;
  box.totalSteps = totalSteps;
  box.ignoreFocusOut = true;
  box.buttons = [
    ...(canGoBack ? [vscode.QuickInputButtons.Back] : []),
    ...(help === undefined ? [] : [helpButton()]),
  ];
  try {
    return await new Promise<Taken<T>>((resolve) => {
      listen(store, resolve);
      store.add(box.onDidHide(() => resolve('cancelled')));
      store.add(
        box.onDidTriggerButton((button) => {
          if (button === vscode.QuickInputButtons.Back) resolve('back');
          else if (help !== undefined) void vscode.env.openExternal(vscode.Uri.parse(help));
        }),
      );
      box.show();
    });
  } finally {
    store.dispose();
  }
}
