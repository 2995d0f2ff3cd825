import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { repository } from '../vscode/repository';
import type { Step } from './step';

/** A line that a rule forbids or allows, and the file it stands in. */
interface Arrow {
  readonly file: string;
  readonly line: string;
  /** Id of the rule, without what stands before the slash; the one about imports unless told. */
  readonly rule?: string;
}

const value = (file: string, from: string): Arrow => ({
  file,
  line: `import { x } from '${from}'; export { x };`,
});

const type = (file: string, from: string): Arrow => ({
  file,
  line: `import type { X } from '${from}'; export type { X };`,
});

const saying = (file: string, expression: string): Arrow => ({
  file,
  line: `import * as vscode from 'vscode'; export const x = () => ${expression};`,
  rule: 'no-restricted-syntax',
});

/** One import per wall between two layers, in every form that was ever thought of to get around it. */
const forbidden: readonly Arrow[] = [
  value('src/base/a.ts', 'vscode'),
  value('src/base/a.ts', '../model/jobs/job'),
  type('src/base/a.ts', '../model/jobs/job'),
  value('src/model/a.ts', 'vscode'),
  type('src/model/a.ts', 'vscode'),
  value('src/model/a.ts', '../api/eiamClient'),
  value('src/model/a.ts', '../services/resources/explorer'),
  value('src/model/configuration/ldap/a.ts', '../../../services/resources/explorer'),
  value('src/model/a.ts', '../protocol/channel'),
  value('src/protocol/a.ts', 'vscode'),
  value('src/protocol/a.ts', '../services/resources/explorer'),
  value('src/protocol/a.ts', '../views/log'),
  value('src/api/a.ts', 'vscode'),
  value('src/api/a.ts', '../services/resources/explorer'),
  value('src/api/a.ts', '../views/log'),
  value('src/services/a.ts', 'vscode'),
  value('src/services/a.ts', '../views/log'),
  value('src/services/a.ts', '../commands/errorBoundary'),
  value('src/services/a.ts', '../protocol/channel'),
  value('src/views/a.ts', '../commands/errorBoundary'),
  value('src/views/tree/a.ts', '../../commands/errorBoundary'),
  value('src/views/tree/a.ts', '../../extension'),
  value('src/services/jobs/a.ts', '../../contributions'),
  value('src/protocol/a.ts', '../contributions'),
  value('src/views/tree/a.ts', '../../main'),
  value('src/commands/jobs/a.ts', '../../main'),
  value('media/job/a.ts', '../../src/contributions'),
  value('media/job/a.ts', '../../src/main'),
  value('src/commands/a.ts', '../extension'),
  value('src/commands/a.ts', '../../test/emulator/start'),
  value('src/commands/a.ts', '../../media/shared/icon'),
  value('media/job/a.ts', 'vscode'),
  value('media/job/a.ts', '../../src/api/eiamClient'),
  value('media/job/a.ts', '../../src/services/resources/explorer'),
  value('media/job/a.ts', '../../src/views/log'),
  type('media/job/a.tsx', '../../src/api/eiamClient'),
  value('media/job/a.ts', '../../test/support/themes'),
  value('test/emulator/a.ts', '../../src/model/ids/ids'),
  value('test/emulator/actions/a.ts', '../../../src/api/flatten'),
  value('test/emulator/a.ts', 'vscode'),
  ...[
    `vscode.window.showErrorMessage('x')`,
    `vscode.window.showWarningMessage('x')`,
    `vscode.window.showInformationMessage`,
    `vscode.window['showErrorMessage']('x')`,
    `vscode.window?.withProgress({ location: 1 }, f)`,
    `vscode.window.setStatusBarMessage('x')`,
    `vscode.window.showQuickPick([])`,
    `vscode.window.showInputBox()`,
    `vscode.window.createInputBox()`,
    `{ const { showErrorMessage: say } = vscode.window; return say; }`,
  ].map((expression) => saying('src/commands/jobs/a.ts', expression)),
  saying('src/views/tree/a.ts', `vscode.window.createQuickPick()`),
  saying('src/main.ts', `vscode.window.createStatusBarItem()`),
  saying('src/views/status/watchNotice.ts', `vscode.window.showWarningMessage('x')`),
  saying('src/views/status/notify.ts', `document.body.innerHTML`),
  saying('media/job/a.ts', `document.body.innerHTML`),
];

const allowed: readonly Arrow[] = [
  value('src/model/a.ts', '../base/errors'),
  value('src/protocol/a.ts', '../model/jobs/job'),
  value('src/api/a.ts', '../model/jobs/job'),
  value('src/services/a.ts', '../api/eiamClient'),
  type('src/services/a.ts', 'vscode'),
  value('src/views/a.ts', 'vscode'),
  value('src/views/pages/a.ts', '../../protocol/jobPage'),
  value('src/commands/a.ts', '../views/log'),
  value('src/views/a.ts', '../contributions'),
  value('media/job/a.ts', '../../src/model/jobs/job'),
  value('media/job/a.ts', '../../src/protocol/jobPage'),
  value('test/emulator/a.ts', './gateway/gateway'),
  saying('src/views/status/notify.ts', `vscode.window.showErrorMessage('x')`),
  saying('src/views/picks/pickOne.ts', `vscode.window.showQuickPick([])`),
  saying('src/commands/a.ts', `vscode.window.showSaveDialog()`),
];

/**
 * The rules about layers and about what the editor says are patterns, and a pattern that matches nothing complains about nothing:
 * this sees that each arrow still reports what it forbids, and only that.
 */
export const arrows: Step = {
  name: 'rules about layers and notifications do report',
  async run() {
    const eslint = new ESLint({
      cwd: repository,
      // The files are made up, so no project knows their types.
      overrideConfig: [tseslint.configs.disableTypeChecked],
    });
    const reported = async ({ file, line, rule = 'no-restricted-imports' }: Arrow) => {
      const [result] = await eslint.lintText(`${line}\n`, { filePath: `${repository}/${file}` });
      const fatal = result?.messages.find((message) => message.fatal);
      if (!result || fatal) throw new Error(`${file}: ${fatal?.message ?? 'was not linted'}`);
      return result.messages.some(({ ruleId }) => ruleId?.endsWith(rule));
    };
    const problems: string[] = [];
    for (const arrow of forbidden)
      if (!(await reported(arrow))) problems.push(`${arrow.file}: not reported: ${arrow.line}`);
    for (const arrow of allowed)
      if (await reported(arrow)) problems.push(`${arrow.file}: wrongly reported: ${arrow.line}`);
    return problems;
  },
};
