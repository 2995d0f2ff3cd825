import { standInFor } from './standInFor';

/** Whatever is asked of it is a class, a function and a thing, and nothing happens. */
const anything: object = new Proxy(function () {}, {
  get: (_, key) =>
    key === 'prototype'
      ? {}
      : key === Symbol.toPrimitive
        ? () => ''
        : key === 'then'
          ? undefined
          : anything,
  apply: () => anything,
  construct: () => ({}),
});

class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: number,
  ) {}
}

class ThemeIcon {
  constructor(
    readonly id: string,
    readonly color?: unknown,
  ) {}
}

class ThemeColor {
  constructor(readonly id: string) {}
}

/** Stands for the editor's module where a page or a tree is made without an editor. */
const editorStandIn = {
  TreeItem,
  ThemeIcon,
  ThemeColor,
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  ...Object.fromEntries(
    ['Uri', 'window', 'commands', 'workspace', 'ViewColumn'].map((name) => [name, anything]),
  ),
  env: { language: 'en' },
  l10n: {},
};

/** From now on, what asks for the editor gets the stand-in; to be called before anything that does is loaded. */
export function standInForEditor(): void {
  standInFor('vscode', () => editorStandIn);
}
