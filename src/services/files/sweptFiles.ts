import * as l10n from '@vscode/l10n';
import { sentences } from '../../model/text/sentences';

/** What looking through the files of a workspace came to. */
export interface SweptFiles {
  /** Files that were to be looked at. */
  total: number;
  /** Files that were looked at before the user had enough. */
  looked: number;
  /** Files with push or pull settings. */
  withSettings: number;
  problems: number;
  withProblems: number;
  /** Files above the limit, of which nothing was read. */
  tooLarge: number;
  /** Files and folders that nothing was read of for another reason. */
  unreadable: number;
  /** There are more files than are looked at. */
  isCut: boolean;
}

/** What came of it in a sentence, and what was left out in more. */
export function sweptSentences(swept: SweptFiles): string {
  const { total, looked, tooLarge, unreadable, isCut } = swept;
  const parts = [
    found(swept),
    looked < total && l10n.t('Cancelled after {0} of {1} files.', looked, total),
    isCut && l10n.t('There are more files than the first {0}; the rest was not checked.', total),
    tooLarge === 1 && l10n.t('1 file above 1 MB was left out.'),
    tooLarge > 1 && l10n.t('{0} files above 1 MB were left out.', tooLarge),
    unreadable === 1 && l10n.t('1 file or folder could not be read.'),
    unreadable > 1 && l10n.t('{0} files or folders could not be read.', unreadable),
  ];
  return sentences(...parts.filter((each) => each !== false));
}

function found({ total, looked, withSettings, problems, withProblems }: SweptFiles): string {
  if (total === 0) {
    return l10n.t('There are no JSON, YAML or shell files to check.');
  }
  if (withSettings === 0) {
    return looked === 1
      ? l10n.t('No push or pull settings in 1 file.')
      : l10n.t('No push or pull settings in {0} files.', looked);
  }
  if (problems === 0) {
    return withSettings === 1
      ? l10n.t('No problems in 1 file with push or pull settings.')
      : l10n.t('No problems in {0} files with push or pull settings.', withSettings);
  }
  if (withSettings === 1) {
    return problems === 1
      ? l10n.t('1 problem in 1 file with push or pull settings.')
      : l10n.t('{0} problems in 1 file with push or pull settings.', problems);
  }
  return problems === 1
    ? l10n.t('1 problem in 1 of {0} files with push or pull settings.', withSettings)
    : l10n.t(
        '{0} problems in {1} of {2} files with push or pull settings.',
        ...[problems, withProblems, withSettings],
      );
}
