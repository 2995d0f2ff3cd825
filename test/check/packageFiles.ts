import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { runCommand } from '../vscode/runCommand';
import type { Step } from './step';

const expectedFile = 'test/check/packageFiles.txt';

/** Chunks are named by their content: of these the list has one line with a star. */
const nameOf = (file: string) => file.replace(/^(dist\/chunks\/).+(\.js)$/, '$1*$2');

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

/** What users download is what we mean them to: nothing slips in, nothing is left out. */
export const packageFiles: Step = {
  name: 'files of the package',
  async run() {
    const here = { cwd: repository };
    await runCommand(process.execPath, ['esbuild.js', '--production', '--meta'], here);
    const vsce = 'node_modules/@vscode/vsce/vsce';
    const files = await runCommand(process.execPath, [vsce, 'ls', '--no-dependencies'], here);
    const shipped = [...new Set(linesOf(files).map(nameOf))];
    const expected = linesOf(await readFile(path.join(repository, expectedFile), 'utf8'));
    return [
      ...shipped
        .filter((file) => !expected.includes(file))
        .map((file) => `${file} ships, but ${expectedFile} does not name it`),
      ...expected
        .filter((file) => !shipped.includes(file))
        .map((file) => `${file} does not ship, but ${expectedFile} names it`),
    ];
  },
};
