import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { isPrerelease, releaseProblems, topSection, type Release } from './releaseProblems';

const read = (...parts: string[]) => readFileSync(path.join(repository, ...parts), 'utf8');

/**
 * `npm run check:release -- v1.2.3`: says what is missing, or writes the notes of the release. Without a tag it is the one
 * that the version wants.
 */
function main([named]: readonly string[]): number {
  const manifest = JSON.parse(read('package.json')) as Release['manifest'];
  const tag = named ?? `v${manifest.version}`;
  const changelog = read('CHANGELOG.md');
  const folder = '.github/workflows';
  const workflows = Object.fromEntries(
    readdirSync(path.join(repository, folder)).map((file) => [file, read(folder, file)]),
  );
  const problems = releaseProblems({ tag, manifest, changelog, workflows });
  if (problems.length > 0) {
    console.error(`${tag} cannot be released yet (docs/publishing.md says how):`);
    for (const problem of problems) console.error(`- ${problem}`);
    return 1;
  }
  mkdirSync(path.join(repository, 'out'), { recursive: true });
  writeFileSync(path.join(repository, 'out', 'releaseNotes.md'), topSection(changelog).notes);
  const prerelease = `prerelease=${String(isPrerelease(manifest.version))}`;
  console.log(`${tag} can be released, ${prerelease}.`);
  const output = process.env['GITHUB_OUTPUT'];
  if (output) appendFileSync(output, `${prerelease}\n`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
