import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { out, repository } from '../vscode/repository';

/** A package of which something is part of what users download. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression of its manifest. */
  readonly license: string;
  readonly author: string | undefined;
  readonly address: string | undefined;
  /** Its licence files, text by name. */
  readonly texts: ReadonlyMap<string, string>;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  homepage?: string;
  repository?: string | { url: string };
}

/** The parts of esbuild's metafile, as `esbuild.js --meta` leaves it, that are read here. */
export type Outputs = Readonly<
  Record<
    string,
    {
      inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
      imports: readonly { readonly path: string; readonly kind: string }[];
      /** The module that an `import()` names, for what is loaded by one. */
      entryPoint?: string;
    }
  >
>;

export function readOutputs(): Outputs {
  return JSON.parse(readFileSync(path.join(out, 'meta.json'), 'utf8')) as Outputs;
}

/** The packages in the newest build, by name. */
export function bundledPackages(): BundledPackage[] {
  const folders = new Set<string>();
  for (const { inputs } of Object.values(readOutputs()))
    for (const input of Object.keys(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
      if (folder) folders.add(folder[0]);
    }
  return [...folders]
    .map(readPackage)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function readPackage(relative: string): BundledPackage {
  const folder = path.join(repository, relative);
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const manifest = JSON.parse(read('package.json')) as Manifest;
  const { name, version, license = 'unknown', author, homepage, repository: source } = manifest;
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)/i.test(file));
  return {
    name,
    version,
    license,
    author: typeof author === 'string' ? author : author?.name,
    address: webAddress(typeof source === 'string' ? source : source?.url) ?? homepage,
    texts: new Map(files.sort().map((file) => [file, tidy(read(file))])),
  };
}

/** Repositories are written in many ways: `git+https://…`, `git@host:owner/name`, `owner/name`. */
function webAddress(source: string | undefined): string | undefined {
  const found = /([\w-]+(?:\.[\w-]+)*\.\w+)[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(source ?? '');
  if (found) return `https://${found[1] ?? ''}/${found[2] ?? ''}`;
  return source && /^[\w.-]+\/[\w.-]+$/.test(source) ? `https://github.com/${source}` : undefined;
}

function tidy(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
