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

/** Stands for the editor's module where a page is made without an editor. */
export const editorStandIn = {
  ...Object.fromEntries(
    ['Uri', 'window', 'commands', 'workspace', 'ViewColumn'].map((name) => [name, anything]),
  ),
  env: { language: 'en' },
  l10n: {},
};
