import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { bundledPackages } from './bundledPackages';
import { noticesFile, noticesText } from './noticesText';
import type { Step } from './step';

/** Every package of which something ships is named with its licence. Runs after the build of `packageFiles`. */
export const notices: Step = {
  name: 'third-party notices',
  async run() {
    const packages = bundledPackages();
    const committed = await readFile(path.join(repository, noticesFile), 'utf8');
    if (committed === noticesText(packages)) return [];
    const missing = packages
      .map(({ name, version }) => `## ${name} ${version}`)
      .filter((heading) => !committed.includes(`${heading}\n`));
    return [
      `${noticesFile} is not what the build bundles; npm run notices`,
      ...missing.map((heading) => `  not in it: ${heading.slice(3)}`),
    ];
  },
};
