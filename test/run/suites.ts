import { repository } from '../vscode/repository';
import { OwnedProcess } from '../vscode/ownedProcess';
import { integrationSuite } from './integrationSuite';
import type { Options, SuiteName } from './options';
import { packageExtension } from './packageExtension';
import { runCommand } from '../vscode/runCommand';
import { whileWaiting } from '../vscode/whileWaiting';
import { grepVariable } from './suiteResult';

type Environment = Readonly<Record<string, string>>;

/** What differs from one VS Code to the next: each surface once, and whether rows of the tree stay alive. */
const onlyWalk = 'walk.e2e.ts,treeWalk.e2e.ts,earlyClick.e2e.ts';

/** Runs one suite to its end; rejects when a test fails. */
export async function runSuite(name: SuiteName, options: Options, env: Environment): Promise<void> {
  const all: Environment = {
    ...env,
    IDAAS_VSCODE_VERSION: options.version.vscode,
    ...(options.grep ? { [grepVariable]: options.grep } : {}),
  };
  switch (name) {
    case 'unit':
      return nodeSuite('test/unit', '.test.ts,.test.tsx', 120_000, all);
    case 'integration':
      await whileWaiting(
        'Building the extension',
        runCommand(process.execPath, ['esbuild.js'], { cwd: repository }),
      );
      return integrationSuite({ ...options, env: all });
    case 'e2e':
      return nodeSuite('test/e2e', options.onlyWalk ? onlyWalk : '.e2e.ts', 300_000, {
        ...all,
        IDAAS_VSIX: await packageExtension(),
      });
  }
}

/** A process of its own per suite, so that a crash or a leak of one cannot touch the others. */
async function nodeSuite(
  folder: string,
  ending: string,
  timeout: number,
  env: Environment,
): Promise<void> {
  const suite = new OwnedProcess(
    process.execPath,
    ['--import', 'tsx', 'test/run/nodeSuite.ts', folder, ending, String(timeout)],
    { ...process.env, ...env },
    true,
  );
  const stop = () => void suite.dispose();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const code = await suite.exited;
  process.off('SIGINT', stop).off('SIGTERM', stop);
  if (code !== 0) throw new Error(`The suite ended with ${code}.`);
}
