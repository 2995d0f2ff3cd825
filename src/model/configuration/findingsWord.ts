import * as l10n from '@vscode/l10n';
import type { Finding } from './ldap/finding';
import type { Icon } from '../jobs/statusIcon';
import { clauses } from '../text/clauses';

const count = (findings: readonly Finding[], severity: Finding['severity']) =>
  findings.filter((finding) => finding.severity === severity).length;

/** Findings in one line: "2 errors, 1 warning". Hints are not counted: they ask for nothing. */
export function findingsWord(findings: readonly Finding[]): string {
  const errors = count(findings, 'error');
  const warnings = count(findings, 'warning');
  const word = clauses([
    errors === 1 ? l10n.t('1 error') : errors > 1 && l10n.t('{0} errors', errors),
    warnings === 1 ? l10n.t('1 warning') : warnings > 1 && l10n.t('{0} warnings', warnings),
  ]);
  return word || l10n.t('no problems found');
}

/** Icon of the row: the worst that was found; the plain one while nothing has been checked. */
export function findingsIcon(findings: readonly Finding[] | undefined): Icon {
  if (findings && count(findings, 'error') > 0) {
    return { id: 'error', color: 'list.errorForeground' };
  }
  if (findings && count(findings, 'warning') > 0) {
    return { id: 'warning', color: 'list.warningForeground' };
  }
  return { id: 'settings-gear' };
}
