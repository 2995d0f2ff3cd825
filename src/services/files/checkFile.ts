import type { Family } from '../../model/configuration/ldap/finding';
import { setterOf } from '../../model/configuration/configurationMembers';
import type { ScheduleZone } from '../../model/configuration/schedule/scheduleZone';
import type { TextRange } from '../../model/files/documentNode';
import { fileComments, type FileComments } from '../../model/files/fileComments';
import { isDeeplyNested } from '../../model/files/isDeeplyNested';
import { lineAt, lineStarts } from '../../model/files/lineStarts';
import { looksLikeConfiguration } from '../../model/files/looksLikeConfiguration';
import type { Checks } from '../configuration/checks';
import { fixesOf, fixesOfProblem, type FileFix } from './fixes';
import { judge, type JudgedFinding } from './judge';
import { namedProvider } from './namedProvider';
import { findingInShell, placeInShell } from './findingInShell';
import { parseJson } from './parseJson';
import { parseYaml } from './parseYaml';
import { placeOfField } from './placeOfField';
import { shellCalls } from './shellCalls';
import { readConfiguration, type FileConfiguration, type MemberProblem } from './readConfiguration';

/** What a file is written in. */
export type FileSyntax = 'json' | 'jsonc' | 'yaml' | 'shell';

/** What is wrong in a file, where, and what would mend it. */
export interface FileFinding extends TextRange {
  rule: string;
  severity: 'error' | 'warning' | 'hint';
  message: string;
  reference: string;
  /** Path of it in our spelling. */
  field: string;
  fixes: readonly FileFix[];
}

export interface FileCheckOptions {
  checks: Checks;
  /** Kind of directory of a provider that is known, by its id. */
  familyOf: (identityProviderId: string) => Family | undefined;
  /** For files that do not say. */
  family: Family | undefined;
  /** Whether a rule is to be silent everywhere. */
  isOff?: (rule: string) => boolean;
  by: ScheduleZone;
  /** Unix time in milliseconds. */
  now: number;
}

/** What a file holds and what is to be said of it. */
export interface FileReading {
  configurations: readonly FileConfiguration[];
  findings: readonly FileFinding[];
  /** Configurations of LDAP of which nobody said what kind of directory they are for. */
  withoutFamily: readonly FileConfiguration[];
}

/** Settings that a file holds, in the order of the text; none for a broken or boundless text. */
export function configurationsOf(text: string, syntax: FileSyntax): FileConfiguration[][] {
  if (!looksLikeConfiguration(text) || (syntax === 'yaml' && isDeeplyNested(text))) {
    return [];
  }
  try {
    const documents =
      syntax === 'yaml'
        ? parseYaml(text)
        : syntax === 'shell'
          ? shellCalls(text).flatMap((call) => parseJson(call.json, (at) => placeInShell(at, call)))
          : parseJson(text);
    return documents.map(({ configurations }) => configurations.flatMap(readConfiguration));
  } catch (error) {
    // Nested without end: the reader of JSON ends by itself, and nobody can place anything in it.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Checks the settings in a file with the rules of the configuration page. Never throws for what a file may hold. */
export function checkFile(
  text: string,
  syntax: FileSyntax,
  options: FileCheckOptions,
): FileReading {
  if (syntax === 'shell') {
    return checkShell(text, options);
  }
  const documents = configurationsOf(text, syntax);
  const comments = fileComments(text);
  const starts = lineStarts(text);
  const withoutFamily: FileConfiguration[] = [];
  const findings = documents.flatMap((configurations) =>
    configurations.flatMap((file) => {
      const family = familyOf(file, comments, options);
      const isLdap = file.config.ldapUdPushConfig ?? file.config.ldapUdPullConfig;
      if (family === undefined && isLdap) withoutFamily.push(file);
      const pullSources = sourcesFor(file, configurations);
      const judged = judge(file, { ...options, family, pullSources });
      return [
        ...file.problems.map((problem) => placedProblem(problem, file, text)),
        ...judged.map((finding) => placed(finding, file, text)),
      ];
    }),
  );
  return {
    configurations: documents.flat(),
    // An anchor is read once for each of its uses.
    findings: distinct(findings).filter(
      ({ rule, start }) =>
        !options.isOff?.(rule) && !comments.isIgnored(rule, lineAt(starts, start)),
    ),
    withoutFamily,
  };
}

/** Each call for itself. Comments stand above a call, since none can be in its arguments. */
function checkShell(text: string, options: FileCheckOptions): FileReading {
  if (!looksLikeConfiguration(text)) {
    return { configurations: [], findings: [], withoutFamily: [] };
  }
  const comments = fileComments(text);
  const starts = lineStarts(text);
  const configurations = configurationsOf(text, 'shell').flat();
  const withoutFamily: FileConfiguration[] = [];
  const findings = shellCalls(text).flatMap((call) => {
    const family = comments.familyAt(call.start) ?? options.family;
    const reading = checkFile(call.json, 'json', { ...options, family });
    if (reading.withoutFamily.length > 0)
      withoutFamily.push(...configurations.filter(({ node }) => node.start === call.start));
    const line = lineAt(starts, call.start);
    return reading.findings
      .filter(({ rule }) => !comments.isIgnored(rule, line))
      .map((finding) => findingInShell(finding, call));
  });
  return { configurations, findings, withoutFamily };
}

function familyOf(
  file: FileConfiguration,
  comments: FileComments,
  options: FileCheckOptions,
): Family | undefined {
  const { identityProviderId } = namedProvider(file);
  return (
    (identityProviderId === undefined ? undefined : options.familyOf(identityProviderId)) ??
    comments.familyAt(file.node.start) ??
    options.family
  );
}

/** The nodes that the inbound settings beside outbound ones read, where both are of one provider. */
function sourcesFor(file: FileConfiguration, beside: readonly FileConfiguration[]): string[] {
  const inbound = beside.filter(({ direction }) => direction === 'inbound');
  const [only] = inbound;
  const isOne =
    file.direction === 'outbound' &&
    inbound.length === 1 &&
    beside.length === 2 &&
    only?.config.identityProviderId === file.config.identityProviderId;
  return isOne ? [...(only?.config.udSyncScopeConfig?.sourceScopes ?? [])] : [];
}

function placed(finding: JudgedFinding, file: FileConfiguration, text: string): FileFinding {
  const { rule, severity, message, reference, field } = finding;
  const { start, end } = placeOfField(finding, file, text);
  return {
    ...{ rule, severity, message, reference, field, start, end },
    fixes: fixesOf(finding, file, text),
  };
}

function placedProblem(problem: MemberProblem, file: FileConfiguration, text: string): FileFinding {
  const { rule, severity, message, path, at } = problem;
  const { start, end } = 'member' in at ? at.member.key : trimmed(at.value, text);
  return {
    ...{ rule, severity, message, field: path, start, end, reference: setterOf(file.direction) },
    fixes: fixesOfProblem(problem, file, text),
  };
}

function trimmed({ start, end }: TextRange, text: string): TextRange {
  const { length } = text.slice(start, end).trimEnd();
  // Of a map or list that goes over lines, the first one.
  const line = text.indexOf('\n', start);
  return { start, end: Math.min(start + length, line < 0 ? end : Math.max(line, start + 1)) };
}

function distinct(findings: readonly FileFinding[]): FileFinding[] {
  const byKey = new Map<string, FileFinding>();
  for (const finding of findings) {
    const { rule, field, start, end, message } = finding;
    const key = JSON.stringify([rule, withoutIndex(field), start, end, message]);
    if (!byKey.has(key)) byKey.set(key, finding);
  }
  return [...byKey.values()];
}

/** A row that several lists share is one row. */
const withoutIndex = (field: string) => field.replace(/\[\d+\]/g, '');
