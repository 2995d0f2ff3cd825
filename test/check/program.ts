import { execFile } from 'node:child_process';
import { repository } from '../vscode/repository';
import type { Step } from './step';

/** A step that is a program of a package: what it prints is the report when it fails. */
export function program(name: string, script: string, ...args: readonly string[]): Step {
  return {
    name,
    run: () =>
      new Promise((resolve) => {
        const options = { cwd: repository, maxBuffer: 64 * 1024 * 1024 };
        execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
          const said = [stdout, stderr].join('\n').trim();
          resolve(error ? [said || error.message] : []);
        });
      }),
  };
}
