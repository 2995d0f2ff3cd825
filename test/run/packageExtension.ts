import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import { whileWaiting } from '../vscode/whileWaiting';

/**
 * Builds and packages what users install, and returns the path of the `.vsix`; a package that is
 * built already can be named in IDAAS_VSIX instead.
 *
 * @param tell says what is waited for; whoever has said so already says nothing.
 */
export async function packageExtension(tell = whileWaiting): Promise<string> {
  const built = process.env['IDAAS_VSIX'];
  if (built) return path.resolve(built);
  const options = { cwd: repository, shell: process.platform === 'win32' };
  await tell('Building the package', runCommand('npm', ['run', 'package'], options));
  return path.join(repository, 'idaas-sync-explorer.vsix');
}
