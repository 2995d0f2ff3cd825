import * as path from 'node:path';

/** The root of the checkout, wherever the command was started. */
export const repository = path.resolve(__dirname, '../..');

/** Git ignores this folder; everything downloaded lives here and may be deleted at any time. */
export const cache = path.join(repository, '.vscode-test');

/** Git ignores this folder too: bundled tests, results, screenshots. */
export const out = path.join(repository, 'out');
