import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import { readOutputs, type Outputs } from './bundledPackages';
import type { Step } from './step';

/** Bundles that hand objects to each other as they are. The others exchange plain values. */
const together = ['extension', 'main', 'actions', 'healthViews'].map((name) => `dist/${name}.js`);

/**
 * Modules that more than one of these bundles holds although there must be one of each: those with a class that errors
 * or values are told apart by, and those that remember something.
 */
export function heldTwice(outputs: Outputs, sourceOf: (module: string) => string): string[] {
  const holders = new Map<string, string[]>();
  for (const bundle of together)
    for (const [module, { bytesInOutput }] of Object.entries(outputs[bundle]?.inputs ?? {}))
      if (module.startsWith('src/') && bytesInOutput > 0)
        holders.set(module, [...(holders.get(module) ?? []), bundle]);
  const sources = new Map([...holders.keys()].map((module) => [module, sourceOf(module)]));
  const toldApart = new Set(
    [...sources.values()].flatMap((source) =>
      [...source.matchAll(/\binstanceof (\w+)/g)].map(([, name]) => name),
    ),
  );
  return [...holders]
    .filter(([, bundles]) => bundles.length > 1)
    .flatMap(([module, bundles]) => {
      const source = sources.get(module) ?? '';
      const classes = [...source.matchAll(/^export (?:abstract )?class (\w+)/gm)];
      const why = classes.some(([, name]) => toldApart.has(name))
        ? 'values are told apart by its class'
        : /^(?:export )?let /m.test(source)
          ? 'it remembers something'
          : undefined;
      return why === undefined
        ? []
        : [`${module} is in ${bundles.join(' and ')}, but ${why}: name it in src/shared.ts`];
    })
    .sort();
}

/** There is one of each class and each memory, whatever bundles are loaded. Runs after the build of `packageFiles`. */
export const onceOnly: Step = {
  name: 'classes in one bundle',
  run: () =>
    Promise.resolve(
      heldTwice(readOutputs(), (module) => readFileSync(path.join(repository, module), 'utf8')),
    ),
};
