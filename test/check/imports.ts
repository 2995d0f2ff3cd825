import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { repository } from '../vscode/repository';
import type { Step } from './step';

/** Files and what each imports, types and late parts included. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/**
 * Groups of files that import one another, directly or through others, each in the order of their names (strongly
 * connected components after Tarjan, 1972).
 */
export function circles(graph: ImportGraph): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let low = order.size - 1;
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next)!);
    }
    if (low === order.get(file)) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return low;
  };
  for (const file of graph.keys()) {
    if (!order.has(file)) visit(file);
  }
  return found;
}

/** Whether a file has nothing of its own and hands on what others export. */
export function onlyReexports(text: string): boolean {
  const { statements } = ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest);
  const isHandedOn = (statement: ts.Statement) =>
    ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;
  return (
    statements.some(isHandedOn) &&
    statements.every((each) => ts.isImportDeclaration(each) || ts.isExportDeclaration(each))
  );
}

function sources(folder: string): string[] {
  const all = readdirSync(path.join(repository, folder), { recursive: true }) as string[];
  return all.filter((file) => /\.tsx?$/.test(file)).map((file) => path.posix.join(folder, file));
}

const read = (file: string) => readFileSync(path.join(repository, file), 'utf8');

/** Imports of all files of the product. */
export function importGraph(): ImportGraph {
  const files = [...sources('src'), ...sources('media')];
  const resolved = (from: string, name: string) => {
    const target = path.posix.join(path.posix.dirname(from), name);
    return [`${target}.ts`, `${target}.tsx`].find((file) =>
      existsSync(path.join(repository, file)),
    );
  };
  const importsOf = (file: string) =>
    ts
      .preProcessFile(read(file))
      .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
      .flatMap(({ fileName }) => resolved(file, fileName) ?? []);
  return new Map(files.map((file) => [file, importsOf(file)]));
}

/** Neither circles nor detours: what a file is about can be read from what it imports. */
export const imports: Step = {
  name: 'import circles, files that only hand on',
  run: () => {
    const graph = importGraph();
    const detours = [...graph.keys()].filter((file) => onlyReexports(read(file)));
    return Promise.resolve([
      ...circles(graph).map((group) => `These import one another: ${group.join(', ')}`),
      ...detours.map((file) => `${file} only hands on what others export.`),
    ]);
  },
};
