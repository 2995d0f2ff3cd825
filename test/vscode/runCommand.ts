import { execFile, type ExecFileOptions } from 'node:child_process';

/** Runs a program to its end; a failure carries what the program said. */
export function runCommand(
  file: string,
  args: readonly string[],
  options: ExecFileOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const settings = { maxBuffer: 64 * 1024 * 1024, encoding: 'utf8', ...options } as const;
    execFile(file, args, settings, (error, stdout) => {
      if (error) reject(new Error([error.message, stdout].join('\n').trim()));
      else resolve(String(stdout));
    });
  });
}
