import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import Mocha from 'mocha';
import {
  grepVariable,
  resultVariable,
  type Failure,
  type FileTime,
  type SuiteResult,
} from './suiteResult';

export interface MochaOptions {
  readonly timeout: number;
  readonly color?: boolean;
  /** Files that run at a time, in processes of their own from two on. */
  readonly jobs?: number;
  /** Modules with hooks around all tests of a file. */
  readonly require?: string[];
}

/**
 * Runs test files in this process, whether that is plain Node or VS Code's extension host: readable
 * on the console, and as JSON in the file the environment names.
 */
export async function runMocha(
  files: readonly string[],
  options: MochaOptions,
): Promise<SuiteResult> {
  const isParallel = options.jobs !== undefined && options.jobs > 1;
  const mocha = new Mocha({
    ...options,
    parallel: isParallel,
    ui: 'bdd',
    reporter: 'spec',
    grep: process.env[grepVariable],
    // A test left behind with `.only` would otherwise pass for the whole suite.
    forbidOnly: Boolean(process.env['CI']),
  });
  for (const file of files) mocha.addFile(file);
  // Side by side, each process loads the files it runs.
  if (!isParallel) await mocha.loadFilesAsync();
  const result = await new Promise<SuiteResult>((resolve) => {
    const failures: Failure[] = [];
    let passed = 0;
    let skipped = 0;
    const times = new Map<string, number>();
    const runner = mocha.run(() =>
      resolve({ passed, failed: failures.length, skipped, failures, files: fileTimes(times) }),
    );
    const count = ({ file, duration = 0 }: Mocha.Runnable) => {
      if (file) times.set(file, (times.get(file) ?? 0) + duration);
    };
    runner.on('test end', count);
    runner.on('hook end', count);
    runner.on('pass', () => (passed += 1));
    runner.on('pending', () => (skipped += 1));
    runner.on('fail', (test: Mocha.Runnable, error: Error) =>
      failures.push({ title: test.fullTitle(), message: error.message, stack: error.stack }),
    );
  });
  const file = process.env[resultVariable];
  if (file) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(result, undefined, 2));
  }
  return result;
}

function fileTimes(milliseconds: ReadonlyMap<string, number>): FileTime[] {
  return [...milliseconds].map(([file, ms]) => ({
    file: path.basename(file),
    seconds: ms / 1000,
  }));
}
