import * as l10n from '@vscode/l10n';
import { filterWords } from '../../model/configuration/ldap/filterWords';
import { setterOf } from '../../model/configuration/configurationMembers';
import { memberWords } from '../../model/configuration/memberWords';
import type { ScheduleZone } from '../../model/configuration/schedule/scheduleZone';
import type { DocumentNode, TextRange } from '../../model/files/documentNode';
import { clauses } from '../../model/text/clauses';
import { formatMoment, type DateStyle } from '../../model/text/formatTime';
import type { Checks } from '../configuration/checks';
import type { FileConfiguration, Place } from './readConfiguration';

/** Names in one hover at most. */
const mostNames = 20;

/** What is said of a member or its value. */
export interface FileHover extends TextRange {
  title: string;
  lines: readonly string[];
  /** The call that documents it. */
  reference: string;
}

export interface HoverOptions {
  checks: Checks;
  by: ScheduleZone;
  /** Unix time in milliseconds. */
  now: number;
  style: DateStyle & { locale: string };
  /** Name of a source or target, as far as it was read before. */
  nameOf?: (id: string) => string | undefined;
  /** Where the settings begin that a JSON schema of the editor describes, in the spelling of the service. */
  describedFrom?: number;
}

/** What a member means and may hold, what a filter selects and when a schedule is due; nothing elsewhere. */
export function hoverAt(
  offset: number,
  configurations: readonly FileConfiguration[],
  options: HoverOptions,
): FileHover | undefined {
  const isIn = ({ start, end }: TextRange) => start <= offset && offset < end;
  for (const file of configurations) {
    for (const place of file.places.values()) {
      const { member, value, shape } = place;
      const range = [member?.key, value.kind === 'scalar' ? value : undefined].find(
        (each) => each && isIn(each),
      );
      if (range) {
        const { start, end } = range;
        const isDescribed =
          file.node.start === options.describedFrom && member?.name === shape.name;
        const lines = linesOf(place, file, options, isDescribed);
        // The editor shows its own hover beside ours.
        return isDescribed && lines.length === 0
          ? undefined
          : { start, end, title: shape.name, reference: setterOf(file.direction), lines };
      }
    }
  }
  return undefined;
}

function linesOf(
  { shape, value }: Place,
  file: FileConfiguration,
  options: HoverOptions,
  isDescribed: boolean,
): string[] {
  const names = /^(?:SourceScopes|TargetScope)$/.test(shape.name)
    ? scopeLines(value, options.nameOf)
    : [];
  const about = isDescribed ? undefined : memberWords(shape.name);
  return [
    ...(about === undefined ? [] : [about]),
    ...(shape.holds === 'choice' && !isDescribed
      ? [l10n.t('One of: {0}', clauses(shape.values))]
      : []),
    ...(/CustomFilter$/.test(shape.name) ? [filterWords(value.source) ?? ''] : []),
    ...names,
    ...(/^PeriodicSync(?:Cron|Times|Config)$/.test(shape.name) ? scheduleLines(file, options) : []),
  ].filter((line) => line !== '');
}

/** Names of the nodes that a scope is made of, one a line; what nobody has read yet is left out. */
function scopeLines(value: DocumentNode, nameOf: HoverOptions['nameOf']): string[] {
  const nodes = value.kind === 'list' ? value.items() : [value];
  return nodes.slice(0, mostNames).flatMap(({ source }) => {
    const name = nameOf?.(source.trim());
    return name === undefined ? [] : [`${source.trim()}: ${name}`];
  });
}

function scheduleLines(
  { config }: FileConfiguration,
  { checks, by, now, style }: HoverOptions,
): string[] {
  const { kind, words, next, zone } = checks.schedule(config.periodicSyncConfig, {
    ...{ by, now, locale: style.locale },
  });
  if (kind === 'none' || next.length === 0) {
    return [];
  }
  const inZone = { ...style, timeZone: zone };
  return [
    words,
    l10n.t('Due next ({0}): {1}', zone, next.map((ms) => formatMoment(ms, inZone)).join(' · ')),
  ];
}
