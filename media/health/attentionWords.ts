import * as l10n from '@vscode/l10n';

/** "11 of 24 need attention", with how many are not known yet; the page has said of what. */
export function attentionWords(
  { attention, of, unjudged = 0 }: { attention: number; of: number; unjudged?: number },
  number: (value: number) => string,
): string {
  const words =
    attention === 0
      ? l10n.t('0 of {0} need attention', number(of))
      : attention === 1
        ? l10n.t('1 of {0} needs attention', number(of))
        : l10n.t('{0} of {1} need attention', number(attention), number(of));
  return unjudged === 0 ? words : l10n.t('{0}, {1} not judged yet', words, number(unjudged));
}
