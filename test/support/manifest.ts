import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from '../vscode/repository';

export interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

export interface ContributedCommand {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
  readonly enablement?: string;
}

export interface Setting {
  readonly scope?: string;
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** What tests read of package.json. */
export interface Manifest {
  name: string;
  publisher: string;
  extensionKind: string[];
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces?: { readonly supported: unknown };
    readonly virtualWorkspaces?: unknown;
  };
  readonly contributes: {
    readonly viewsContainers: Readonly<
      Record<string, readonly { id: string; title: string; icon: string }[]>
    >;
    readonly views: Readonly<
      Record<string, readonly { id: string; name: string; icon?: string; when?: string }[]>
    >;
    readonly viewsWelcome: readonly { view: string; contents: string; when?: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly media: { readonly svg: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly commands: readonly ContributedCommand[];
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly toolReferenceName: string;
      readonly modelDescription: string;
      readonly when: string;
      readonly inputSchema: {
        readonly additionalProperties: boolean;
        readonly properties: Readonly<
          Record<string, { type: string; maxLength: number; enum?: readonly string[] }>
        >;
      };
    }[];
    readonly keybindings?: readonly { command: string; when?: string }[];
    readonly configuration: {
      readonly title: string;
      readonly properties: Readonly<Record<string, Setting>>;
    };
  };
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(repository, file), 'utf8'));
}

export const manifest = readJson('package.json') as Manifest;

/** Every `when` and `enablement` clause, and every condition that completes a step of a walkthrough. */
export function clauses(): string[] {
  const { viewsWelcome, menus, commands, views, keybindings = [] } = manifest.contributes;
  const { languageModelTools, walkthroughs } = manifest.contributes;
  const completions = walkthroughs
    .flatMap(({ steps }) => steps)
    .flatMap(({ completionEvents }) => completionEvents)
    .map((event) => event.replace(/^onContext:/, ''));
  return [
    ...viewsWelcome.map(({ when }) => when),
    ...Object.values(menus).flatMap((items) => items.map(({ when }) => when)),
    ...Object.values(views).flatMap((items) => items.map(({ when }) => when)),
    ...commands.map(({ enablement }) => enablement),
    ...keybindings.map(({ when }) => when),
    ...languageModelTools.map(({ when }) => when),
    ...completions,
  ].filter((clause) => clause !== undefined);
}

/** The texts of package.json in one language. */
export function readTexts(file: string): Readonly<Record<string, string>> {
  return readJson(file) as Record<string, string>;
}

/** Every `%key%` of a text that package.nls.json fills in. */
export function textKeys(): string[] {
  return [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
}
