/** User settings, by their full id. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * A quiet VS Code: nothing that asks, greets, calls home or competes with the extension for a
 * place in the window. Trust is off because its prompt counts as a refused dialog under test.
 */
export const quietSettings: Settings = {
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // A click on the icon of a view that a reload is just bringing back would close it otherwise.
  'workbench.activityBar.iconClickBehavior': 'focus',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'npm.autoDetect': 'off',
  'typescript.disableAutomaticTypeAcquisition': true,
  // Without the product's name, which differs between the desktop and the server.
  'window.title': '${dirty}${activeEditorShort}${separator}${rootName}',
  'window.commandCenter': false,
  'window.confirmBeforeClose': 'never',
  // The emulator's ports would be offered for forwarding, with a count in the status bar.
  'remote.autoForwardPorts': false,
  'editor.cursorBlinking': 'solid',
  'files.simpleDialog.enable': true,
  // Nobody has chosen in a fresh profile, and would be asked with the first file of known ids.
  'idaasSync.inlayHints': false,
  // Newer releases show settings and extensions above the editors otherwise.
  'workbench.editor.useModal': 'off',
};
