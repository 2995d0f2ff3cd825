import * as l10n from '@vscode/l10n';
import type { DocumentNode, TextRange } from '../../model/files/documentNode';
import { oneLine } from '../../model/text/plainText';
import { serviceName } from '../../model/files/distinctiveMember';
import { modelName } from '../../model/configuration/configurationMembers';
import type { JudgedFinding } from './judge';
import { holderOf } from './placeOfField';
import type { FileConfiguration, MemberProblem } from './readConfiguration';
import { writeScalar } from './writeScalar';

/** One way to mend a finding. */
export interface FileFix {
  /** What it does, in a few words. */
  title: string;
  /** The new name or value. */
  value: string;
  edit: TextRange & { text: string };
}

/**
 * What would mend a finding: another value, or a member that is missing. None for what stands in several places at
 * once, by an alias, a merge key or flattened names.
 */
export function fixesOf(finding: JudgedFinding, file: FileConfiguration, text: string): FileFix[] {
  const { field, suggestion, suggestions = [] } = finding;
  const values = suggestion === undefined ? suggestions : [suggestion, ...suggestions];
  return values.flatMap((value): FileFix[] => {
    const place = file.places.get(field);
    const edit = place
      ? replacement(place.value, value, isInFlow(file, field), text)
      : insertion(file, field, value, text);
    const shown = oneLine(value, 60);
    const name = serviceName(field.split('.').at(-1) ?? '');
    const title = place ? l10n.t('Change to {0}', shown) : l10n.t('Add {0}: {1}', name, shown);
    return edit ? [{ title, value, edit }] : [];
  });
}

/** The name or value that is meant in place of another. */
export function fixesOfProblem(
  { at, meant, path }: MemberProblem,
  file: FileConfiguration,
  text: string,
): FileFix[] {
  if (meant === undefined) {
    return [];
  }
  const edit =
    'member' in at
      ? renaming(at.member.key, at.member.name, meant, text)
      : replacement(at.value, meant, isInFlow(file, path), text);
  return edit ? [{ title: l10n.t('Change to {0}', oneLine(meant, 60)), value: meant, edit }] : [];
}

function isInFlow({ node, places }: FileConfiguration, path: string): boolean {
  const holder = holderOf(path);
  return (holder === undefined ? node : places.get(holder)?.value)?.isFlow ?? true;
}

function replacement(
  node: DocumentNode,
  value: string,
  isFlow: boolean,
  text: string,
): FileFix['edit'] | undefined {
  const { kind, isShared, style = 'json', start } = node;
  const written = text.slice(start, node.end);
  if (kind !== 'scalar' || isShared || written === '') {
    return undefined;
  }
  const isNumber = typeof node.value === 'number' && /^\d+$/.test(value) && node.source !== value;
  return {
    start,
    end: start + written.trimEnd().length,
    text: isNumber ? value : writeScalar(value, style, isFlow),
  };
}

/** The key in new letters, in the same quotes; nothing for a part of a flattened name. */
function renaming(
  { start, end }: TextRange,
  name: string,
  meant: string,
  text: string,
): FileFix['edit'] | undefined {
  const written = text.slice(start, end);
  const quote = /^["']/.exec(written)?.[0] ?? '';
  return written === quote + name + quote ? { start, end, text: quote + meant + quote } : undefined;
}

/** A new member behind the last one of the map that should hold it. */
function insertion(
  { places }: FileConfiguration,
  field: string,
  value: string,
  text: string,
): FileFix['edit'] | undefined {
  const holder = holderOf(field);
  const map = holder === undefined ? undefined : places.get(holder)?.value;
  if (map?.kind !== 'map' || map.isShared || map.isTagged) {
    return undefined;
  }
  const last = map
    .members()
    .filter(({ key }) => key.start >= map.start && key.end <= map.end)
    .at(-1);
  if (!last) {
    return undefined;
  }
  const isCamel = last.name.charAt(0) !== serviceName(last.name).charAt(0);
  const member = field.slice((holder ?? '').length + 1);
  const name = isCamel ? modelName(member) : serviceName(member);
  const isNumber = /Threshold$/.test(member) && /^\d+$/.test(value);
  const isJson = map.style === 'json';
  const written = isNumber ? value : writeScalar(value, isJson ? 'json' : 'plain', map.isFlow);
  const line = text.lastIndexOf('\n', last.key.start - 1) + 1;
  const before = text.slice(line, last.key.start);
  const valueEnd = last.value.isShared ? last.key.end : last.value.end;
  const end = last.key.end + text.slice(last.key.end, valueEnd).trimEnd().length;
  if (map.isFlow) {
    const separator = /^\s*$/.test(before) ? `,${lineBreak(text)}${before}` : ', ';
    const key = isJson || /^["]/.test(text.charAt(last.key.start)) ? `"${name}"` : name;
    return last.value.isShared
      ? undefined
      : { start: end, end, text: `${separator}${key}: ${written}` };
  }
  const lineEnd = text.indexOf('\n', end);
  const at = lineEnd < 0 ? text.length : lineEnd - (text.charAt(lineEnd - 1) === '\r' ? 1 : 0);
  return {
    start: at,
    end: at,
    text: `${lineBreak(text)}${' '.repeat(before.length)}${name}: ${written}`,
  };
}

const lineBreak = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');
