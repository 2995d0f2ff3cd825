import * as l10n from '@vscode/l10n';
import { memberWords } from '../../model/configuration/memberWords';
import { modelName, type MemberShape } from '../../model/configuration/configurationMembers';
import type { Family } from '../../model/configuration/ldap/finding';
import { serviceName } from '../../model/files/distinctiveMember';
import type { TextRange } from '../../model/files/documentNode';
import { fileComments } from '../../model/files/fileComments';
import { isDeeplyNested } from '../../model/files/isDeeplyNested';
import { looksLikeConfiguration } from '../../model/files/looksLikeConfiguration';
import type { WritingPlace } from '../../model/files/writingPlace';
import type { Checks } from '../configuration/checks';
import type { FileCheckOptions, FileSyntax } from './checkFile';
import { jsonPlace } from './jsonPlace';
import { attributeNames, classNames, type LdapName } from './ldapNames';
import { shapeAt, type ShapeAt } from './shapeAt';
import { yamlPlaces } from './yamlPlace';

/** Something that can be written at a place. */
export interface FileCompletion {
  label: string;
  kind: 'member' | 'value';
  /** What it is, in a few words. */
  detail?: string;
  /** What is written, in the syntax of the editor's snippets for a member whose value is still to come. */
  text: string;
  isSnippet: boolean;
  /** What it replaces. */
  range: TextRange;
  /** Lower ones come first. */
  rank: number;
  /** Its value is one of few, to be chosen at once. */
  goesOn: boolean;
}

export type CompletionOptions = Pick<
  FileCheckOptions,
  'checks' | 'family' | 'familyOf' | 'by' | 'now'
> & {
  locale: string;
  /** A JSON schema speaks for the members of the document itself, and for their values where those are few. */
  hasSchema: boolean;
};

/**
 * Members and values that can be written at an offset of a document with settings, whole or not: nothing outside of them.
 * Nobody is called. Never throws for what a file may hold.
 */
export function completionsAt(
  offset: number,
  text: string,
  syntax: FileSyntax,
  options: CompletionOptions,
): FileCompletion[] {
  if (!looksLikeConfiguration(text) || isDeeplyNested(text)) {
    return [];
  }
  const places = syntax === 'yaml' ? yamlPlaces(text, offset) : [jsonPlace(text, offset)];
  for (const place of places) {
    const found = place && shapeAt(place);
    if (!place || !found) {
      continue;
    }
    const written = text.slice(place.written.start, offset);
    if (place.isName && 'members' in found) {
      return membersFor(place, found.members, { text, syntax, found, options });
    }
    if (!place.isName && 'shape' in found) {
      return valuesFor(place, found, { text, written, syntax, offset, options });
    }
  }
  return [];
}

interface Around {
  text: string;
  syntax: FileSyntax;
  found: ShapeAt;
  options: CompletionOptions;
}

function membersFor(
  place: WritingPlace,
  members: readonly MemberShape[],
  { text, syntax, found, options }: Around,
): FileCompletion[] {
  const own = place.around.at(-1);
  const there = [...(own?.keys() ?? [])];
  // As others here are written; those above where there is none yet.
  const model = there[0] ?? [...found.block.keys()].at(-1) ?? 'X';
  const isCamel = model !== serviceName(model);
  const present = new Set(there.map((name) => serviceName(name.split('.')[0] ?? '')));
  if (options.hasSchema && found.isRoot && !isCamel) {
    return [];
  }
  return members.flatMap((shape, rank): FileCompletion[] => {
    if (present.has(shape.name)) {
      return [];
    }
    const name = isCamel ? modelName(shape.name) : shape.name;
    const detail = memberWords(shape.name);
    const opening = place.quote === '' && syntax !== 'yaml' ? '"' : '';
    const isClosed = place.quote !== '' && text.charAt(place.written.end) === place.quote;
    // With a value to come the name brings the quote that ends it.
    const closing = place.hasValue ? opening : place.quote || opening;
    const { start, end: last } = place.written;
    const range = { start, end: last + (isClosed && !place.hasValue ? 1 : 0) };
    const next = text.slice(range.end, range.end + 200);
    const ending = place.hasValue ? '' : memberEnding(shape, place, syntax, next);
    return [
      {
        ...{ label: name, kind: 'member', range, rank },
        ...(detail !== undefined && { detail }),
        text: `${opening}${name}${closing}${ending}`,
        isSnippet: ending !== '',
        goesOn: ending !== '' && (shape.holds === 'choice' || shape.holds === 'text'),
      },
    ];
  });
}

/** What follows the name of a new member: its value as far as the kind of it is known, the cursor where it goes on. */
function memberEnding(
  { holds }: MemberShape,
  { isFlow }: WritingPlace,
  syntax: FileSyntax,
  next: string,
): string {
  if (syntax === 'yaml' && !isFlow) {
    return holds === 'map'
      ? ':\n  $0'
      : holds === 'maps' || holds === 'texts'
        ? ':\n  - $0'
        : ': $0';
  }
  const quote = syntax === 'yaml' ? '' : '"';
  const values: Partial<Record<MemberShape['holds'], string>> = {
    ...{ map: '{$0}', maps: '[{$0}]', hours: '[$0]', count: '$0' },
    texts: `[${quote}$0${quote}]`,
  };
  const comma = syntax !== 'yaml' && /^\s*"/.test(next) ? ',' : '';
  return `: ${values[holds] ?? `${quote}$0${quote}`}${comma}`;
}

interface Writing {
  text: string;
  /** Of the value, what stands before the cursor. */
  written: string;
  syntax: FileSyntax;
  offset: number;
  options: CompletionOptions;
}

function valuesFor(
  place: WritingPlace,
  found: ShapeAt & { shape: MemberShape; prefix: string },
  writing: Writing,
): FileCompletion[] {
  const { shape } = found;
  const { options } = writing;
  const { name } = shape;
  const whole = (label: string, rank: number, detail?: string): FileCompletion => ({
    ...{ label, kind: 'value', rank, range: place.written, isSnippet: false, goesOn: false },
    ...(detail !== undefined && { detail }),
    text: place.quote === '' && writing.syntax !== 'yaml' ? `"${label}"` : label,
  });
  if (shape.holds === 'choice') {
    const isSaid = options.hasSchema && found.isRoot && place.steps.at(-1) === name;
    return isSaid ? [] : shape.values.map((value, rank) => whole(value, rank));
  }
  if (name === 'PeriodicSyncCron') {
    return usualCrons.map((cron, rank) => whole(cron, rank, cronWords(cron, options)));
  }
  const family = familyAt(place.written.start, found, writing);
  if (name.endsWith('ObjectClass')) {
    return inList(classNames(name, family), place, writing, family);
  }
  const classes = classesBeside(name, place, found);
  if (name.endsWith('CustomFilter')) {
    return inFilter(name, classes, writing, family);
  }
  return /Rdn$|AttributeName$/.test(name)
    ? attributeNames(name, classes, family).map((each) =>
        whole(each.name, each.rank, familyDetail(each, family)),
      )
    : [];
}

/** Every day, every six hours, on working days. */
const usualCrons = ['0 0 2 * * ?', '0 0 */6 * * ?', '0 0 2 ? * MON-FRI'];

function cronWords(cron: string, { checks, by, now, locale }: CompletionOptions): string {
  const config: Parameters<Checks['schedule']>[0] = {
    ...{ periodicSyncType: 'cron', periodicSyncCron: cron },
  };
  return checks.schedule(config, { by, now, locale }).words;
}

function familyAt(
  start: number,
  { block }: ShapeAt,
  { text, options }: Writing,
): Family | undefined {
  const id = block.get('IdentityProviderId') ?? block.get('identityProviderId');
  const known = id === undefined || id === '' ? undefined : options.familyOf(id);
  return known ?? fileComments(text).familyAt(start) ?? options.family;
}

/** The list of classes that an attribute has to go with, in the same map. */
function classesBeside(
  name: string,
  { around }: WritingPlace,
  { prefix }: { prefix: string },
): string[] {
  const subject = /^User/.test(name) ? 'User' : /^Group/.test(name) ? 'Group' : 'OrganizationUnit';
  const beside = around.at(-1);
  const list = `${subject}ObjectClass`;
  const given = beside?.get(prefix + list) ?? beside?.get(prefix + modelName(list)) ?? '';
  return given.split(',').filter((each) => each.trim() !== '');
}

/** Classes for the one of a list that the cursor is in, without those that are there. */
function inList(
  names: readonly LdapName[],
  { written: whole, quote }: WritingPlace,
  { text, syntax, offset, written: before }: Writing,
  family: Family | undefined,
): FileCompletion[] {
  const list = text.slice(whole.start, whole.end);
  const at = before.length;
  const begin = before.lastIndexOf(',') + 1;
  const comma = list.indexOf(',', at);
  const start = begin + (/^\s*/.exec(list.slice(begin, at))?.[0].length ?? 0);
  const end = Math.max(comma < 0 ? list.length : comma, start);
  const others = `${list.slice(0, begin)},${list.slice(end)}`;
  const there = new Set(others.split(',').map((each) => each.trim().toLowerCase()));
  const outer = quote === '' && syntax !== 'yaml' ? '"' : '';
  return offset < whole.start + start
    ? []
    : names
        .filter(({ name }) => !there.has(name.toLowerCase()))
        .map((each) => ({
          ...{ label: each.name, kind: 'value', rank: each.rank },
          ...{ isSnippet: false, goesOn: false },
          ...familyPart(each, family),
          range: { start: whole.start + start, end: whole.start + end },
          text: outer + each.name + outer,
        }));
}

/** In a filter, attributes where one begins, and classes behind `objectClass=`. */
function inFilter(
  name: string,
  classes: readonly string[],
  { text, written, offset }: Writing,
  family: Family | undefined,
): FileCompletion[] {
  const [, ofClass] = /\(\s*objectClass\s*=([\w-]*)$/i.exec(written) ?? [];
  const [, ofAttribute] = /\((?:[&|!]\s*\()*\s*([A-Za-z][\w-]*|)$/.exec(written) ?? [];
  const begun = ofClass ?? ofAttribute;
  if (begun === undefined) {
    return [];
  }
  const end = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0);
  const names =
    ofClass === undefined
      ? attributeNames(name, classes, family)
      : classNames(name.replace('CustomFilter', ''), family);
  return names.map((each) => ({
    ...{ label: each.name, kind: 'value', rank: each.rank, text: each.name },
    ...{ isSnippet: false, goesOn: false },
    ...familyPart(each, family),
    range: { start: offset - begun.length, end },
  }));
}

function familyPart(name: LdapName, family: Family | undefined): { detail?: string } {
  const detail = familyDetail(name, family);
  return detail === undefined ? {} : { detail };
}

/** Which kind of directory has a name, while nobody said which is meant. */
function familyDetail({ families }: LdapName, family: Family | undefined): string | undefined {
  const [only, ...others] = families;
  return family !== undefined || others.length > 0
    ? undefined
    : only === 'ad'
      ? l10n.t('Active Directory')
      : l10n.t('OpenLDAP');
}
