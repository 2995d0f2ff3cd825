import { isCancelled } from '../../base/errors';
import type { ToolAnswer } from '../../model/agents/toolAnswer';
import { compareJobs } from '../../model/jobs/compareJobs';
import { earlierJobs } from '../../model/jobs/earlierJobs';
import { isFinal, type Job, type JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import { isoTime } from '../../model/text/formatTime';
import { targetOf } from '../jobs/jobPair';
import type { Asked } from './asked';
import { differencesOf } from './compareRuns';
import { findJob, readAt, type FoundJob } from './findJob';
import { findTarget } from './findTarget';
import { readTarget, type ReadTarget } from './readTarget';
import { refusal } from './refusal';
import { failureText, idText, runOf, time, untrustedOfVerdict, verdictOf } from './telling';
import { cellsOf, explanationOf, jobOf, untrustedOfJob } from './tellJob';
import { ToolProblem } from './toolProblem';

/** Differences told at most; the comparison tells all. */
const mostDifferences = 12;

/** Answers what a job did and why it failed, by the id in a text. */
export async function explainJob(asked: Asked, text: string): Promise<ToolAnswer> {
  return explain(asked, await findJob(asked, text));
}

/** The same for the newest failed run of a target; without one, for its newest run, which is then said. */
export async function explainLatestFailed(asked: Asked, text: string): Promise<ToolAnswer> {
  const target = await readTarget(asked, await findTarget(asked, text));
  const runs = target.known?.runs ?? [];
  const failed = runs.find(hasFailed);
  const run = failed ?? runs[0];
  if (!run) {
    if (target.failure) {
      throw refusal('The runs of this target could not be read.', target.failure, asked);
    }
    throw asked.signal.aborted
      ? new ToolProblem('tooSlow', 'The runs of this target did not come in time. Ask again.')
      : new ToolProblem('notFound', 'This target has no runs.');
  }
  const answer = await explain(
    asked,
    await readAt(asked, target.instance, run.synchronizationJobId, { summary: run }),
    target,
  );
  const newer = runs.slice(0, runs.indexOf(run));
  const note = failed
    ? newer.length > 0 && `${newer.length} newer runs of the target failed nothing.`
    : `None of the ${runs.length} newest runs failed: this is the newest.`;
  return { ...answer, body: { ...(note && { note }), ...answer.body } };
}

async function explain(asked: Asked, found: FoundJob, known?: ReadTarget): Promise<ToolAnswer> {
  const { instance, read } = found;
  const { job } = read;
  const target = known ?? (await targetOfRun(asked, found));
  const lastGood = await goodRunBefore(asked, found, target);
  const told = explanationOf(job);
  const { title, advice, ldapCode, reference } = told?.explanation ?? {};
  const explained = told && {
    ...{ title, advice },
    ...(ldapCode !== undefined && { ldapCode }),
    ...(reference !== undefined && { reference }),
  };
  const isWhole = isFinal(job) && target?.row.verdict.coverage === 'final';
  return {
    complete: isWhole,
    covers: coverage(found, target, isWhole),
    asOf: isoTime(read.readAt),
    body: {
      job: jobOf(read, instance, asked),
      ...(explained && !told.isQuoting && { explanation: explained }),
      ...(target && {
        streak: streakOf(summarizeJob(job), target),
        target: {
          ...verdictOf(target.row),
          // The error that the sentence points to is the job's, which stands below.
          ...(!isAbout(target, job) && { untrusted: untrustedOfVerdict(target.row, asked) }),
        },
      }),
      counters: cellsOf(job),
      ...(lastGood && { changedSinceLastGood: lastGood.told }),
      ...(lastGood?.differences && { differences: lastGood.differences }),
      untrusted: {
        ...untrustedOfJob(read, instance, asked),
        ...(explained && told.isQuoting && { explanation: explained }),
        ...(target?.failure && { failure: failureText(target.failure, asked) }),
      },
    },
    next: nextQuestions(found, lastGood?.id),
  };
}

/** Whether a run failed, as a whole or in part: what is refused day by day is what people ask about. */
const hasFailed = ({ status, counts }: JobSummary) =>
  status === 'failed' || status === 'partial_success' || (counts?.failed ?? 0) > 0;

/** Whether the verdict quotes the error of the job. */
const isAbout = ({ row: { verdict } }: ReadTarget, { synchronizationJobId }: Job) =>
  verdict.evidence.jobs[0] === synchronizationJobId;

/** Verdict and runs of the job's target are welcome but not needed. */
async function targetOfRun(asked: Asked, { instance, read }: FoundJob) {
  const target = targetOf(read.job);
  try {
    return target && (await readTarget(asked, { instance, target }));
  } catch (error) {
    if (error instanceof ToolProblem || !isCancelled(error)) {
      return undefined;
    }
    throw error;
  }
}

/** What is otherwise than in the last good run before, which costs one call unless it was read. */
async function goodRunBefore(asked: Asked, { instance, read }: FoundJob, target?: ReadTarget) {
  const runs = target?.known?.runs ?? [];
  const { lastGood } = earlierJobs(summarizeJob(read.job), runs);
  if (!lastGood || asked.signal.aborted) {
    return undefined;
  }
  const id = lastGood.synchronizationJobId;
  try {
    const good = await readAt(asked, instance, id, { summary: lastGood });
    const differences = differencesOf(compareJobs(good.read.job, read.job));
    const told = { lastGood: runOf(lastGood) };
    // That everything is less then is one thing to say, not a dozen.
    return cellsOf(read.job).length === 0
      ? {
          id,
          told: {
            ...told,
            note: 'The job ended before it counted anything: its zeros are no loss of entries.',
          },
        }
      : {
          id,
          told: { ...told, countersThatDiffer: differences.length },
          differences: differences.slice(0, mostDifferences),
        };
  } catch (error) {
    if (error instanceof ToolProblem || isCancelled(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Runs in a row up to the job, of its direction, that failed as a whole or in part. */
function streakOf(job: JobSummary, { known }: ReadTarget) {
  const moment = jobMoment(job) ?? Infinity;
  const earlier = (known?.runs ?? []).filter(
    (run) => run.direction === job.direction && isFinal(run) && (jobMoment(run) ?? 0) <= moment,
  );
  const end = earlier.findIndex((run) => !hasFailed(run));
  const failed = end < 0 ? earlier : earlier.slice(0, end);
  const first = failed.at(-1);
  return {
    failedInARow: failed.length,
    ...(first && { first: idText(first.synchronizationJobId), ...time('since', jobMoment(first)) }),
    // Nothing older is known: there may have been more.
    ...(end < 0 && failed.length > 0 && { isAtLeast: true }),
  };
}

function coverage({ read: { job } }: FoundJob, target: ReadTarget | undefined, isWhole: boolean) {
  if (isWhole) {
    return `the job and the ${target?.known?.runs.length ?? 0} newest runs of its target`;
  }
  return [
    isFinal(job) ? 'the job' : 'the job, which has not ended: its counters still change',
    target
      ? `${target.known?.runs.length ?? 0} runs of its target, the verdict is provisional`
      : 'nothing of the other runs of its target',
  ].join('; ');
}

function nextQuestions({ read: { job } }: FoundJob, lastGood: string | undefined): string[] {
  const id = job.synchronizationJobId;
  return [
    ...(lastGood === undefined
      ? []
      : [`idaas_sync_compare_jobs ${JSON.stringify({ before: lastGood, after: id })}`]),
    ...(job.targetType === 'identity_provider' && idText(job.targetId) !== ''
      ? [`idaas_sync_check_configuration ${JSON.stringify({ provider: job.targetId })}`]
      : []),
    ...(idText(job.targetId) === ''
      ? []
      : [`idaas_sync_get_health ${JSON.stringify({ target: job.targetId })}`]),
  ];
}
