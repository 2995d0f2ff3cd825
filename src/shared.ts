/*
 * What actions.js and healthViews.js have in common with main.js and take from it: errors are told apart by class, texts are configured
 * once, and nothing is loaded twice. `esbuild.js` reads the list; without a bundle it has no effect.
 */
export { t } from '@vscode/l10n';
export * from './api/apiError';
export * from './api/describeFailure';
export * from './base/abort';
export * from './base/disposable';
export * from './base/errors';
export * from './base/event';
export * from './base/plainText';
export * from './commands/errorBoundary';
export * from './model/faceParts';
export * from './model/formatTime';
export * from './model/health/verdictState';
export * from './model/healthWords';
export * from './model/identityProvider';
export * from './model/ids';
export * from './model/jobWords';
export * from './model/names';
export * from './model/statusIcon';
export * from './model/treeFace';
export * from './model/words';
export * from './protocol/channel';
export * from './services/configurationWatch';
export * from './services/credentials';
export * from './services/jobWatch';
export * from './services/signIn';
export * from './views/editor';
export * from './views/panels/openChannel';
export * from './views/panels/pageConnection';
export * from './views/panels/pagePanels';
