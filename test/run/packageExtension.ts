import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';

/** Builds and packages what users install, and returns the path of the `.vsix`. */
export async function packageExtension(): Promise<string> {
  await runCommand('npm', ['run', 'package'], {
    cwd: repository,
    shell: process.platform === 'win32',
  });
  return path.join(repository, 'idaas-sync-explorer.vsix');
}
