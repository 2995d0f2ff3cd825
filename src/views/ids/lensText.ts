import * as l10n from '@vscode/l10n';
import { verdictIcon, verdictWord } from '../../model/health/healthWords';
import type { Verdict } from '../../model/health/verdict';
import type { JobSummary } from '../../model/jobs/job';
import { jobMoment, outcomeSummary } from '../../model/jobs/jobWords';
import { statusIcon } from '../../model/jobs/statusIcon';
import { nameOr, providerName } from '../../model/resources/names';
import type { Answer } from '../../model/resources/resource';
import { formatZonedMoment, type DateStyle } from '../../model/text/formatTime';
import { inertLine } from '../../model/text/plainText';
import { statusWord } from '../../model/text/words';

/**
 * What a lens says above an id: of a provider our verdict, once that is final, and the last run; of a job how it ended.
 * `last` is the newest run of a provider.
 */
export function lensText(
  answer: Answer,
  last: JobSummary | undefined,
  verdict: Pick<Verdict, 'state'> | undefined,
  dates: DateStyle,
): string {
  if (answer.state !== 'found') {
    return answer.state === 'missing' ? l10n.t('Not found') : l10n.t('Could not be looked up');
  }
  const { resource } = answer;
  const job = resource.kind === 'job' ? resource.job : last;
  const name =
    resource.kind === 'job'
      ? nameOr(resource.targetName, resource.job.targetId)
      : resource.kind === 'identityProvider'
        ? providerName(resource.provider)
        : '';
  const judged = verdict && verdict.state !== 'unjudged' ? verdict.state : undefined;
  const words = [
    judged ? verdictWord(judged) : job && statusWord(job.status),
    ...(job
      ? [began(job, dates), outcomeSummary(job, dates)]
      : [l10n.t('no run among the newest jobs of the instance')]),
  ];
  const text = inertLine([name, ...words].filter(Boolean).join(' · '), 160);
  const icon = judged ? verdictIcon(judged) : job && statusIcon(job.status);
  return icon ? `$(${icon.id.replace('~spin', '')}) ${text}` : text;
}

function began(job: JobSummary, dates: DateStyle): string | undefined {
  const moment = jobMoment(job);
  return moment === undefined ? undefined : formatZonedMoment(moment, dates);
}
