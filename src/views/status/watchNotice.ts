import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import { needsAttention } from '../../model/health/verdictState';
import { spokenVerdict } from '../../model/health/healthWords';
import { statusWord } from '../../model/text/words';
import type { WatchEvent } from '../../services/watches/watches';
import { run } from '../editor';

/** Tells of what was watched: one notification, with the verdict and a way to the job. */
export async function tellOfWatch({ watch, job, verdict }: WatchEvent): Promise<void> {
  const { target, name } = watch;
  // A notification reads [text](address) as a link.
  const plain = (text: string, max: number) => oneLine(text, max).replace(/[[\]]/g, ' ');
  const text = l10n.t(
    '{0}: {1}. {2}',
    plain(name, 60),
    statusWord(job.status),
    plain(spokenVerdict(verdict), 300),
  );
  const open = l10n.t('Open');
  const show = needsAttention(verdict.evidence.soFar ?? verdict.state)
    ? vscode.window.showWarningMessage
    : vscode.window.showInformationMessage;
  if ((await show(text, open)) === open) {
    await run('idaasSync.openJob', { ...target, kind: 'job', id: job.synchronizationJobId });
  }
}
