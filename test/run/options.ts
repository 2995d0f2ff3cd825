import { parseArgs } from 'node:util';
import { hostVersion, newest, type HostVersion } from '../vscode/versions';

export const suiteNames = ['unit', 'integration', 'e2e'] as const;
export type SuiteName = (typeof suiteNames)[number];

export interface Options {
  readonly suites: readonly SuiteName[];
  readonly version: HostVersion;
  readonly desktop: boolean;
  readonly grep: string | undefined;
  /** Leaves out e2e tests of what does not differ from one VS Code to the next: one walk through all surfaces is enough. */
  readonly onlyWalk: boolean;
}

/** Reads `npm test -- [unit|integration|e2e …] [--newest [--all]] [--desktop] [--grep pattern]`. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      newest: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      // The stand-in is a script with a shebang, which Windows cannot start.
      desktop: { type: 'boolean', default: process.platform === 'win32' },
      grep: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !isSuiteName(name));
  if (unknown) throw new Error(`There is no suite ${unknown}, only ${suiteNames.join(', ')}.`);
  // Unit tests do not depend on VS Code, so its newest release tells nothing about them.
  const all = values.newest ? suiteNames.filter((name) => name !== 'unit') : suiteNames;
  const named = positionals.filter(isSuiteName);
  return {
    suites: named.length > 0 ? named : all,
    version: values.newest ? newest : hostVersion(),
    desktop: values.desktop,
    grep: values.grep,
    onlyWalk: values.newest && !values.all && values.grep === undefined,
  };
}

function isSuiteName(name: string): name is SuiteName {
  return (suiteNames as readonly string[]).includes(name);
}
