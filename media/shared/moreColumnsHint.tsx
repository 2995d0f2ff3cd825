import * as l10n from '@vscode/l10n';

/** Says that a table goes on to the right; not to those who hear it, because they hear all of its columns. */
export function MoreColumnsHint() {
  return (
    <p class="hint more-columns" aria-hidden="true">
      {l10n.t('More columns: scroll the table sideways')} →
    </p>
  );
}
