import type { Family, Finding } from '../../model/configuration/ldap/finding';
import type { ScheduleZone } from '../../model/configuration/schedule/scheduleZone';
import type { Checks } from '../configuration/checks';
import type { FileConfiguration } from './readConfiguration';

/** What the rules of the configuration page say of settings in a file, with all corrections of each. */
export type JudgedFinding = Finding & { suggestions?: readonly string[] };

export interface JudgeOptions {
  checks: Checks;
  /** Absent while nobody said which kind of directory it is: then only what holds for both is found. */
  family: Family | undefined;
  by: ScheduleZone;
  now: number;
  /** Nodes that an inbound synchronization of the same provider reads. */
  pullSources: readonly string[];
}

/** The very rules of the configuration page, but for those about what another tool fills in. */
export function judge(file: FileConfiguration, options: JudgeOptions): JudgedFinding[] {
  const { checks, family, by, now } = options;
  const ofLdap =
    family === undefined
      ? both(directory(file, 'openldap', options), directory(file, 'ad', options))
      : directory(file, family, options);
  const { kind, problems } = checks.schedule(file.config.periodicSyncConfig, {
    ...{ by, now, locale: 'en' },
  });
  const schedule = problems.map(({ rule, severity, message, suggestion, suggestions, entry }) => ({
    ...{ rule, severity, message, reference: 'Quartz CronExpression' },
    field:
      kind === 'time'
        ? `periodicSyncConfig.periodicSyncTimes${entry === undefined ? '' : `[${entry}]`}`
        : 'periodicSyncConfig.periodicSyncCron',
    ...(suggestion !== undefined && { suggestion }),
    ...(suggestions && { suggestions }),
  }));
  return [...ofLdap, ...schedule].filter((finding) => isKnown(finding, file));
}

function directory(
  { direction, config, isScheduleOnly }: FileConfiguration,
  family: Family,
  { checks, pullSources }: JudgeOptions,
): Finding[] {
  if (isScheduleOnly) {
    return [];
  }
  return direction === 'outbound'
    ? checks.outbound(config, { family, pullSources })
    : checks.inbound(config, { family });
}

/** What is found for either kind of directory, in the same words; a correction only where it is the same. */
function both(one: readonly Finding[], other: readonly Finding[]): Finding[] {
  return one.flatMap((finding) => {
    const same = other.find(
      ({ rule, field, message, severity }) =>
        rule === finding.rule &&
        field === finding.field &&
        message === finding.message &&
        severity === finding.severity,
    );
    if (!same) {
      return [];
    }
    const { suggestion, ...rest } = finding;
    return [suggestion === same.suggestion ? finding : rest];
  });
}

function isKnown(
  { rule, field }: Finding,
  { unknown, config, isWhole }: FileConfiguration,
): boolean {
  // A part of the settings may well leave the limits to another part.
  if (rule === 'GRD-01' && !isWhole && !config.pullProtectedRule) {
    return false;
  }
  // Neither of what is not known, nor of what holds it, can anything be said.
  const isPart = (path: string, of: string) =>
    path === of || path.startsWith(`${of}.`) || path.startsWith(`${of}[`);
  return !unknown.some((path) => isPart(field, path) || path.startsWith(`${field}[`));
}
