import * as vscode from 'vscode';

/** What answers for the tools once it is loaded. */
export interface ToolHandlers {
  prepare(name: string, input: unknown): vscode.PreparedToolInvocation;
  invoke(
    name: string,
    input: unknown,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult>;
}

/** Registers the tools of agents; what answers is loaded with the first that is used. */
export function registerTools(
  tools: readonly { name: string }[],
  load: () => Promise<ToolHandlers>,
): vscode.Disposable[] {
  return tools.map(({ name }) =>
    vscode.lm.registerTool<unknown>(name, {
      prepareInvocation: async ({ input }) => (await load()).prepare(name, input),
      invoke: async ({ input }, token) => (await load()).invoke(name, input, token),
    }),
  );
}
