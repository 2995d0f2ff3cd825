import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import { needsAttention } from '../../model/health/verdictState';
import { spokenVerdict } from '../../model/health/healthWords';
import { statusWord } from '../../model/text/words';
import type { WatchEvent } from '../../services/watches/watches';
import { run } from '../editor';
import { notify } from './notify';

/** Tells of what was watched: one notification, with the verdict and a way to the job. */
export async function tellOfWatch({ watch, job, verdict }: WatchEvent): Promise<void> {
  const { target, name } = watch;
  const text = l10n.t(
    '{0}: {1}. {2}',
    oneLine(name, 60),
    statusWord(job.status),
    oneLine(spokenVerdict(verdict), 300),
  );
  const open = l10n.t('Open');
  const severity = needsAttention(verdict.evidence.soFar ?? verdict.state)
    ? 'warning'
    : 'information';
  if ((await notify(severity, text, open)) === open) {
    await run('idaasSync.openJob', { ...target, kind: 'job', id: job.synchronizationJobId });
  }
}
