import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { throwIfAborted } from '../../base/abort';
import { UserError } from '../../base/errors';
import { comparisonMarkdown } from '../../model/jobs/comparisonMarkdown';
import { compareJobs as compare } from '../../model/jobs/compareJobs';
import { earlierJobs } from '../../model/jobs/earlierJobs';
import { formatZonedDateTime } from '../../model/text/formatTime';
import type { JobSummary } from '../../model/jobs/job';
import { jobMoment, outcomeSummary } from '../../model/jobs/jobWords';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import { statusWord } from '../../model/text/words';
import type { PlacedRef } from '../../model/resources/resourceRef';
import type { TreeNode } from '../../model/resources/treeNode';
import type { ComparisonRef } from '../../protocol/comparisonPage';
import { targetOf } from '../../services/jobs/jobPair';
import { dateStyle } from '../../views/editor';
import { pickOne, type Choice } from '../../views/picks/pickOne';
import type { FrontServices } from '../ids/inFront';
import { tellBriefly } from '../../views/status/notify';
import { whichJob } from '../ids/whichTarget';
import { jobReading } from './jobReading';
import type { Services } from '../services';

type CompareServices = FrontServices & Pick<Services, 'clock'>;

/** Opens a comparison: of two jobs that are given, or of a job and the one the user picks. */
export async function compareJobs(
  services: CompareServices,
  subject?: TreeNode | PlacedRef<'job'> | ComparisonRef,
): Promise<void> {
  if (subject && 'before' in subject) {
    services.pages.comparison.show(subject, undefined, false);
    return;
  }
  const ref = await whichJob(services, subject);
  const before = ref && (await pickOther(services, ref));
  if (ref && before !== undefined) {
    services.pages.comparison.show({ ...ref, before }, undefined, false);
  }
}

/** *Copy Comparison as Markdown*; tells whether it did. */
export async function copyComparison(
  { pages }: CompareServices,
  ref?: ComparisonRef,
): Promise<boolean> {
  const page = ref ? pages.comparison.find(ref) : pages.comparison.active;
  const reading = page?.reading;
  if (!reading?.before || !reading.after) {
    return false;
  }
  const text = comparisonMarkdown(compare(reading.before, reading.after), reading, dateStyle());
  await vscode.env.clipboard.writeText(text);
  tellBriefly(l10n.t('Copied as {0}', 'Markdown'));
  return true;
}

/** Which run a job is held against: the run before it and the last good one come first. */
async function pickOther(
  services: CompareServices,
  ref: PlacedRef<'job'>,
): Promise<string | undefined> {
  const { job } = await jobReading(services, ref);
  const session = services.sessions.current;
  if (!job || !session) {
    return undefined;
  }
  const { cache, signal } = session;
  const target = targetOf(job);
  if (target) {
    await cache.jobs({ instance: ref, target }, {}).load();
  }
  throwIfAborted(signal);
  const known = cache
    .knownJobs(ref, job.targetId)
    .filter((each) => each.synchronizationJobId !== ref.id)
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
    moment === undefined ? job.synchronizationJobId : formatZonedDateTime(moment, dateStyle());
  return {
    label: name === undefined ? began : `${name}: ${began}`,
    description: [statusWord(job.status), outcomeSummary(job, dateStyle())]
      .filter(Boolean)
      .join(' · '),
    value: job.synchronizationJobId,
  };
}
