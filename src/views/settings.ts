import * as vscode from 'vscode';
import type { Disposable } from '../base/disposable';
import { settings } from '../contributions';
import type { Family } from '../model/configuration/ldap/finding';
import { isZone } from '../model/configuration/schedule/scheduleZone';
import { defaultHealthSettings, type HealthSettings } from '../model/health/healthSettings';
import type { ServiceSettings } from '../services/connections/openClient';

/** Where the service runs for most of its customers; it states no zone itself. */
const defaultZone = 'Asia/Shanghai';

/** Settings that change what is read of the service, or how it looks. */
const ofService = [settings.endpoint, settings.jobsPerPage, settings.scheduleTimeZone];

/**
 * The settings, read where they are needed and nowhere else. Only the user's own values count: a workspace must not be
 * able to send signed requests somewhere else, whatever scope the editor grants it.
 */
export const serviceSettings: ServiceSettings & {
  readonly scheduleTimeZone: string;
  /** Lines of health that the user drew elsewhere. */
  readonly healthThresholds: Partial<HealthSettings>;
  /** The lines of health are others: verdicts change, what was read stays. */
  onDidChangeThresholds(listener: () => void): Disposable;
} = {
  get endpoint() {
    return userValue(settings.endpoint, '');
  },
  get pageSize() {
    const size = Math.trunc(userValue(settings.jobsPerPage, 50));
    return Math.min(Math.max(size, 10), 100);
  },
  get scheduleTimeZone() {
    const zone: string = userValue(settings.scheduleTimeZone, defaultZone);
    // A typing error must not blank the page.
    return isZone(zone) ? zone : defaultZone;
  },
  get healthThresholds() {
    const given: unknown = givenByUser(settings.healthThresholds);
    return typeof given === 'object' && given !== null
      ? Object.fromEntries(
          Object.entries(given).filter(
            ([name, value]) => name in defaultHealthSettings && typeof value === 'number',
          ),
        )
      : {};
  },
  onDidChange(listener): Disposable {
    return onDidChange(ofService, listener);
  },
  onDidChangeThresholds: (listener) => onDidChange([settings.healthThresholds], listener),
};

function onDidChange(ids: readonly string[], listener: () => void): Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (ids.some((id) => change.affectsConfiguration(id))) {
      listener();
    }
  });
}

/** Settings about agents. */
export const agentSettings = {
  /** Names and mail addresses of people are not masked. */
  get showPeople(): boolean {
    return givenByUser(settings.agentsShowPeople) === true;
  },
};

/** Settings about ids in files. */
export const idSettings = {
  /** Whether ids in files of a language have hovers. */
  hasHovers(language: string): boolean {
    const languages: unknown = givenByUser(settings.hoverLanguages) ?? ['*'];
    return Array.isArray(languages) && (languages.includes('*') || languages.includes(language));
  },
  /** The user has said whether names stand beside ids. */
  get hasChosenHints(): boolean {
    return givenByUser(settings.inlayHints) !== undefined;
  },
  showHints: () => write(settings.inlayHints, true),
};

const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** Settings about checks of push and pull settings in files. */
export const fileSettings = {
  get areChecked(): boolean {
    return givenByUser(settings.configurationFiles) !== false;
  },
  /** Kind of directory of files that do not say; `undefined` when it is to be asked. */
  get family(): Family | undefined {
    const family = givenByUser(settings.configurationFamily);
    return family === 'ad' || family === 'openldap' ? family : undefined;
  },
  /** How severe the user wants a rule to be; `undefined` for as it is. */
  severityOf(rule: string): (typeof severities)[number] | undefined {
    const chosen = rulesGiven()[rule];
    return severities.find((severity) => severity === chosen);
  },
  turnOff: (rule: string) => write(settings.configurationRules, { ...rulesGiven(), [rule]: 'off' }),
  setFamily: (family: Family | undefined) => write(settings.configurationFamily, family),
  onDidChange: (listener: () => void) =>
    onDidChange(
      [settings.configurationFiles, settings.configurationRules, settings.configurationFamily],
      listener,
    ),
};

/** What a folder leaves out of searches: a wish of the workspace counts here, because it only hides. */
export function searchExcludes(folder: vscode.Uri): unknown[] {
  return ['files', 'search'].map((section) =>
    vscode.workspace.getConfiguration(section, folder).get('exclude'),
  );
}

function rulesGiven(): Record<string, unknown> {
  const given: unknown = givenByUser(settings.configurationRules);
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}

function write(id: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(id, value, vscode.ConfigurationTarget.Global);
}

function userValue<T extends string | number>(id: string, fallback: T): T {
  const value = givenByUser(id);
  return typeof value === typeof fallback ? (value as T) : fallback;
}

function givenByUser(id: string): unknown {
  return vscode.workspace.getConfiguration().inspect(id)?.globalValue;
}
