import * as l10n from '@vscode/l10n';
import type { Family } from '../../model/configuration/ldap/finding';
import type { TextRange } from '../../model/files/documentNode';
import { commentWords } from '../../model/files/fileComments';
import type { FileCheckOptions, FileFinding, FileReading, FileSyntax } from './checkFile';
import type { FileFix } from './fixes';
import { holds } from './holdingFix';

/** Something that can be done about what stands at a place. */
export type Correction = {
  title: string;
  /** What it mends, where it is about one finding. */
  finding?: FileFinding;
  /** The one thing to do. */
  isPreferred: boolean;
} & (
  | { edit: FileFix['edit'] }
  /** Where the file cannot say it: in the settings of the user. */
  | { off: string }
  | { family: Family }
);

/** A text that was checked. */
export interface CheckedText {
  text: string;
  syntax: FileSyntax;
  before: FileReading;
}

/**
 * Corrections of what stands in a range, each tried on the whole text; then how to silence a rule, and how to say which
 * kind of directory is meant where nobody did.
 */
export function correctionsAt(
  { start, end }: TextRange,
  checked: CheckedText,
  options: FileCheckOptions,
): Correction[] {
  const { before } = checked;
  const touches = (range: TextRange) => range.start <= end && range.end >= start;
  const findings = before.findings.filter(touches);
  const mended = findings.flatMap((finding) => mending(finding, checked, options));
  const silenced = findings.flatMap((finding) => silencing(finding, checked, options));
  const family = before.withoutFamily.filter(({ node }) => touches(node)).slice(0, 1);
  return [
    ...mended,
    ...family.flatMap(({ node }) => namingFamily(node.start, checked)),
    ...silenced,
  ];
}

function mending(
  finding: FileFinding,
  checked: CheckedText,
  options: FileCheckOptions,
): Correction[] {
  const holding = finding.fixes.filter(({ edit }) => holds(edit, finding, checked, options));
  return holding.map(({ title, edit }) => ({
    ...{ title, edit, finding },
    isPreferred: holding.length === 1,
  }));
}

/** Plain JSON has no comments: there a rule is switched off for all files. */
function silencing(
  finding: FileFinding,
  checked: CheckedText,
  options: FileCheckOptions,
): Correction[] {
  const { rule, start } = finding;
  const comment = `${commentWords.ignore} ${rule}`;
  const call = checked.before.configurations.find(
    ({ node }) => checked.syntax === 'shell' && node.start <= start && start < node.end,
  );
  const edit = commentAbove(call?.node.start ?? start, comment, checked);
  return [
    ...(edit && holds(edit, finding, checked, options)
      ? [{ title: l10n.t('Ignore {0} here', rule), edit, finding, isPreferred: false }]
      : []),
    {
      title: l10n.t('Turn off {0} in all files', rule),
      ...{ off: rule, finding, isPreferred: false },
    },
  ];
}

function namingFamily(start: number, checked: CheckedText): Correction[] {
  return (['ad', 'openldap'] as const).map((family) => {
    const title =
      family === 'ad'
        ? l10n.t('Check as Active Directory')
        : l10n.t('Check as OpenLDAP or another LDAP directory');
    const edit = commentAbove(start, `${commentWords.family}: ${family}`, checked);
    return { title, isPreferred: false, ...(edit ? { edit } : { family }) };
  });
}

/** A comment in a line of its own above an offset, as far in as that line; `undefined` where there are no comments. */
function commentAbove(
  offset: number,
  comment: string,
  { text, syntax }: CheckedText,
): FileFix['edit'] | undefined {
  if (syntax === 'json') {
    return undefined;
  }
  const at = text.lastIndexOf('\n', offset - 1) + 1;
  if (syntax === 'shell' && /\\\r?\n$/.test(text.slice(Math.max(0, at - 3), at))) {
    // In the middle of a command.
    return undefined;
  }
  const indent = /^[ \t]*/.exec(text.slice(at, at + 200))?.[0] ?? '';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  return {
    start: at,
    end: at,
    text: `${indent}${syntax === 'jsonc' ? '//' : '#'} ${comment}${lineBreak}`,
  };
}
