import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';

/**
 * Runs in the extension host, where nothing has activated the extensions named yet: measures how long
 * each takes from the question to being active, which is code, context and `activate()` together.
 */
export async function run(): Promise<void> {
  const ids = (process.env['IDAAS_BENCH_EXTENSIONS'] ?? '').split(',');
  const milliseconds: Record<string, number> = {};
  for (const id of ids) {
    const extension = vscode.extensions.getExtension(id);
    if (!extension) throw new Error(`There is no extension ${id}.`);
    if (extension.isActive) throw new Error(`${id} was active before it was measured.`);
    const start = performance.now();
    await extension.activate();
    milliseconds[id] = performance.now() - start;
  }
  await writeFile(process.env['IDAAS_BENCH_RESULT'] ?? '', JSON.stringify(milliseconds));
}
