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
export * from './model/resources/faceParts';
export * from './model/text/formatTime';
export * from './model/health/verdictState';
export * from './model/health/healthWords';
export * from './model/resources/identityProvider';
export * from './model/ids/ids';
export * from './model/jobs/jobWords';
export * from './model/resources/names';
export * from './model/jobs/statusIcon';
export * from './model/resources/treeFace';
export * from './model/text/words';
export * from './protocol/channel';
export * from './services/configuration/configurationWatch';
export * from './services/connections/credentials';
export * from './services/jobs/jobWatch';
export * from './services/connections/signIn';
export * from './views/editor';
export * from './views/pages/openChannel';
export * from './views/pages/pageConnection';
export * from './views/pages/pagePanels';
