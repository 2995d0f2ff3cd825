import * as l10n from '@vscode/l10n';
import type { Finding } from '../../src/model/configuration/ldap/finding';
import type { IconName } from '../shared/icons';

export type Severity = Finding['severity'];

/** The worst first. */
export const severities = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** Shape, tone and words of a severity: never told by colour alone. */
export function severityLook(severity: Severity): {
  icon: IconName;
  note: string;
  text: string;
  word: string;
  plural: string;
} {
  switch (severity) {
    case 'error':
      return {
        icon: 'error',
        note: 'error',
        text: 'failed-text',
        word: l10n.t('error'),
        plural: l10n.t('Errors'),
      };
    case 'warning':
      return {
        icon: 'warning',
        note: 'warning',
        text: 'skipped-text',
        word: l10n.t('warning'),
        plural: l10n.t('Warnings'),
      };
    case 'hint':
      return {
        icon: 'lightbulb',
        note: 'info',
        text: 'active-text',
        word: l10n.t('hint'),
        plural: l10n.t('Hints'),
      };
  }
}

/** The worst severity among findings; `undefined` for none. */
export function worst(findings: readonly Pick<Finding, 'severity'>[]): Severity | undefined {
  return severities.find((severity) => findings.some((found) => found.severity === severity));
}

/** What is wrong as a title, and the reasons after it. */
export function splitMessage(message: string, locale: string): { title: string; rest: string } {
  const [first] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(message);
  const title = first?.segment ?? message;
  return { title: title.trim(), rest: message.slice(title.length).trim() };
}
