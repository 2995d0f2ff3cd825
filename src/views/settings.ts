import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import { settings } from '../contributions';
import type { ServiceSettings } from '../services/openClient';

/** Where the service runs for most of its customers; it states no zone itself. */
const defaultZone = 'Asia/Shanghai';

/**
 * The settings, read where they are needed and nowhere else. Only the user's own values count: a workspace must not be
 * able to send signed requests somewhere else, whatever scope the editor grants it.
 */
export const serviceSettings: ServiceSettings & { readonly scheduleTimeZone: string } = {
  get endpoint() {
    return userValue(settings.endpoint, '');
  },
  get pageSize() {
    const size = Math.trunc(userValue(settings.jobsPerPage, 50));
    return Math.min(Math.max(size, 10), 100);
  },
  get scheduleTimeZone() {
    const zone: string = userValue(settings.scheduleTimeZone, defaultZone);
    return isZone(zone) ? zone : defaultZone;
  },
  onDidChange(listener): Disposable {
    return vscode.workspace.onDidChangeConfiguration((change) => {
      if (Object.values(settings).some((id) => change.affectsConfiguration(id))) {
        listener();
      }
    });
  },
};

function userValue<T extends string | number>(id: string, fallback: T): T {
  const value: unknown = vscode.workspace.getConfiguration().inspect(id)?.globalValue;
  return typeof value === typeof fallback ? (value as T) : fallback;
}

/** Whether the editor's runtime knows the zone; a typing error must not blank the page. */
function isZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
