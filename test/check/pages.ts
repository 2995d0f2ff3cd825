import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import type { Step } from './step';

/** One place that every kind of page has a part in, and the kinds that have theirs there. */
export interface Place {
  readonly where: string;
  readonly names: readonly string[];
}

const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');
const filesIn = (folder: string) => readdirSync(path.join(repository, folder));
const captured = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);
const named = (folder: string, pattern: RegExp) =>
  filesIn(folder).flatMap((file) => captured(file, pattern));

/** The text between two others. */
function part(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`"${from}" is not where pages are looked for.`);
  return text.slice(start, text.indexOf(to, start));
}

/** All places of the recipe in CONTRIBUTING. What the editor restores follows from the view types. */
export function pagePlaces(): Place[] {
  const kinds = read('src/views/pages/pageKinds.ts');
  const shipped = read('test/check/packageFiles.txt');
  const { activationEvents } = JSON.parse(read('package.json')) as { activationEvents: string[] };
  const folders = filesIn('media').filter((name) =>
    existsSync(path.join(repository, 'media', name, 'main.tsx')),
  );
  return [
    {
      where: 'contract, src/protocol/<page>Page.ts',
      names: named('src/protocol', /^(\w+)Page\.ts$/g),
    },
    {
      where: 'view type, `panels` of src/contributions.ts',
      names: captured(
        part(read('src/contributions.ts'), 'export const panels', '}'),
        /^ {2}(\w+): /gm,
      ),
    },
    {
      where: 'activation event, package.json',
      names: activationEvents.flatMap((event) =>
        captured(event, /^onWebviewPanel:idaasSync\.(\w+)$/g),
      ),
    },
    {
      where: 'panel, src/views/pages/<page>Panel.ts',
      names: named('src/views/pages', /^(?!page)(\w+)Panel\.ts$/g),
    },
    {
      where: 'type of its panels, `Pages` of src/views/pages/pageKinds.ts',
      names: captured(part(kinds, 'export interface Pages', '\n}'), /^ {2}(\w+): /gm),
    },
    {
      where: 'constants, `pageKinds` of src/views/pages/pageKinds.ts',
      names: captured(part(kinds, 'export const pageKinds', '\n};'), /^ {2}(\w+): \{/gm),
    },
    {
      where: 'composition, src/views/pages/openPages.ts',
      names: captured(read('src/views/pages/openPages.ts'), /\bpageKinds\.(\w+)/g),
    },
    { where: 'script, media/<page>/main.tsx', names: folders },
    {
      where: 'style sheet, media/<page>/main.css',
      names: filesIn('media').filter((name) =>
        existsSync(path.join(repository, 'media', name, 'main.css')),
      ),
    },
    {
      where: 'start, media/main.ts',
      names: captured(read('media/main.ts'), /^import \{ start as (\w+) \}/gm),
    },
    {
      where: 'icon, media/icons/<page>.svg',
      names: named('media/icons', /^(?!idaas-sync)(.+)\.svg$/g),
    },
    ...['dist/media/<page>/main.css', 'media/icons/<page>.svg'].map((file) => ({
      where: `${file}, test/check/packageFiles.txt`,
      names: captured(
        shipped,
        new RegExp(`^${file.replace('<page>', '(?!idaas-sync)([\\w-]+)')}$`, 'gm'),
      ),
    })),
    {
      where: 'gallery, test/support/<page>Gallery.ts',
      names: named('test/support', /^(\w+)Gallery\.ts$/g),
    },
  ];
}

/** What is missing where, given that a page which is in one place belongs into all. */
export function forgottenPlaces(places: readonly Place[]): string[] {
  const all = [...new Set(places.flatMap(({ names }) => names))].sort();
  return all.flatMap((name) =>
    places
      .filter(({ names }) => !names.includes(name))
      .map(({ where }) => `Page ${name} has no ${where.replaceAll('<page>', name)}`),
  );
}

/** Each kind of page has its part in every place of the recipe. */
export const pages: Step = {
  name: 'places of pages',
  run: () => Promise.resolve(forgottenPlaces(pagePlaces())),
};
