import * as l10n from '@vscode/l10n';

/** What is said one after the other within a sentence, with the comma of the language: "inbound, automatic", 入方向，自动. */
export function clauses(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(l10n.t(', '));
}

/** Facts beside each other where there is little room: "13 failed · 18 h". */
export function dotted(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
