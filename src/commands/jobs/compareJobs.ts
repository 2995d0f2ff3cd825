import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { throwIfAborted } from '../../base/abort';
import { UserError } from '../../base/errors';
import { comparisonMarkdown } from '../../model/jobs/comparisonMarkdown';
import { compareJobs as compare } from '../../model/jobs/compareJobs';
import { earlierJobs } from '../../model/jobs/earlierJobs';
import { formatDateTime } from '../../model/text/formatTime';
import type { JobSummary } from '../../model/jobs/job';
import { jobMoment, outcomeSummary } from '../../model/jobs/jobWords';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import type { TreeNode } from '../../model/resources/treeNode';
import { statusWord } from '../../model/text/words';
import type { ComparisonLink } from '../../protocol/comparisonPage';
import type { JobLink } from '../../protocol/jobPage';
import { targetOf } from '../../services/jobs/jobPair';
import { dateStyle } from '../../views/editor';
import { pickOne, type Choice } from '../../views/picks/pickOne';
import { linkOf, readingOf, type JobServices } from './jobSubject';
import type { Services } from '../services';

type CompareServices = JobServices & Pick<Services, 'comparisonPanels'>;

/** Opens a comparison: of the two jobs of a link, or of a job and the one the user picks. */
export async function compareJobs(
  services: CompareServices,
  subject?: TreeNode | JobLink | ComparisonLink,
): Promise<void> {
  if (subject && 'before' in subject) {
    services.comparisonPanels.show(subject, undefined, false);
    return;
  }
  const link = linkOf(services, subject);
  const before = link && (await pickOther(services, link));
  if (link && before !== undefined) {
    const { synchronizationJobId: after, ...where } = link;
    services.comparisonPanels.show({ ...where, before, after }, undefined, false);
  }
}

/** *Copy Comparison as Markdown*; tells whether it did. */
export async function copyComparison(
  { comparisonPanels }: CompareServices,
  link?: ComparisonLink,
): Promise<boolean> {
  const page = link ? comparisonPanels.find(link) : comparisonPanels.active;
  const reading = page?.reading;
  if (!reading?.before || !reading.after) {
    return false;
  }
  const text = comparisonMarkdown(compare(reading.before, reading.after), reading, dateStyle());
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(l10n.t('Copied as {0}', 'Markdown'), 3000);
  return true;
}

/** Which run a job is held against: the run before it and the last good one come first. */
async function pickOther(services: CompareServices, link: JobLink): Promise<string | undefined> {
  const { job } = await readingOf(services, link);
  const session = services.sessions.current;
  if (!job || !session) {
    return undefined;
  }
  const { inventory, signal } = session;
  const target = targetOf(job);
  if (target) {
    await inventory.jobs({ instance: link, target }, {}).load();
  }
  throwIfAborted(signal);
  const known = inventory
    .knownJobs(link, job.targetId)
    .filter((each) => each.synchronizationJobId !== link.synchronizationJobId)
    .sort((a, b) => (jobMoment(b) ?? 0) - (jobMoment(a) ?? 0));
  if (known.length === 0) {
    throw new UserError(
      l10n.t('No other run of this target is known. Load more runs in the tree.'),
    );
  }
  const { previous, lastGood } = earlierJobs(summarizeJob(job), known);
  const named = [
    ...(previous ? [choice(previous, l10n.t('Run before'))] : []),
    ...(lastGood && lastGood !== previous ? [choice(lastGood, l10n.t('Last good run'))] : []),
  ];
  const others = known.filter((each) => each !== previous && each !== lastGood);
  return pickOne(l10n.t('Compare with'), [...named, ...others.map((each) => choice(each))]);
}

function choice(job: JobSummary, name?: string): Choice<string> {
  const moment = jobMoment(job);
  const began =
    moment === undefined ? job.synchronizationJobId : formatDateTime(moment, dateStyle());
  return {
    label: name === undefined ? began : `${name}: ${began}`,
    description: [statusWord(job.status), outcomeSummary(job)].filter(Boolean).join(' · '),
    value: job.synchronizationJobId,
  };
}
