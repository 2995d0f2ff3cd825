import type { ToolAnswer } from '../../model/agents/toolAnswer';
import { jobMoment } from '../../model/jobs/jobWords';
import { instanceName } from '../../model/resources/names';
import { targetRef } from '../../model/resources/resourceRef';
import { isoTime } from '../../model/text/formatTime';
import type { Asked } from './asked';
import { findTarget } from './findTarget';
import { readTarget, type ReadTarget } from './readTarget';
import {
  failureText,
  nameText,
  placeOf,
  runOf,
  time,
  untrustedOfVerdict,
  verdictOf,
} from './telling';

/** So many runs are shown; the verdict rests on up to thirty. */
const runsShown = 10;

/** Answers how one target is: what its row of the health page says, with its newest runs. */
export async function getHealth(asked: Asked, text: string): Promise<ToolAnswer> {
  const read = await readTarget(asked, await findTarget(asked, text));
  const { instance, target, row, known, failure } = read;
  const { verdict } = row;
  const runs = known?.runs.slice(0, runsShown) ?? [];
  return {
    complete: verdict.coverage === 'final' && failure === undefined,
    covers: coverage(read),
    asOf: isoTime(verdict.asOf),
    body: {
      target: {
        ...{ type: target.type, id: target.id, ...placeOf(instance) },
        link: asked.link(targetRef(instance, target)),
      },
      ...verdictOf(row),
      evidence: {
        jobs: verdict.evidence.jobs.slice(0, 5),
        ...{ values: verdict.evidence.values, limits: verdict.evidence.limits },
      },
      finishedRuns: row.finished,
      failedRuns: row.failed,
      ...time('lastSuccess', row.lastSuccess && jobMoment(row.lastSuccess)),
      ...time('lastChange', row.lastChange && jobMoment(row.lastChange)),
      ...time('nextDue', row.nextDue),
      runs: runs.map(runOf),
      untrusted: {
        name: nameText(row.name),
        instance: nameText(instanceName(instance)),
        ...untrustedOfVerdict(row, asked),
        ...(failure && { failure: failureText(failure, asked) }),
      },
    },
    next: nextQuestions(read),
  };
}

function coverage({ known, row: { verdict } }: ReadTarget): string {
  const runs = known?.runs.length ?? 0;
  const back =
    known?.lookBack === undefined
      ? 'which are all there are'
      : `back to ${isoTime(known.lookBack)}`;
  return verdict.coverage === 'final'
    ? `the ${runs} newest runs, ${back}`
    : `${runs} runs so far; the verdict is provisional until ${verdict.unread.join(' and ')} are read`;
}

function nextQuestions({ target, row: { verdict }, known }: ReadTarget): string[] {
  const [job] = verdict.evidence.jobs.length > 0 ? verdict.evidence.jobs : [];
  const newest = known?.runs[0]?.synchronizationJobId;
  return [
    ...(job !== undefined || newest !== undefined
      ? [`idaas_sync_explain_job ${JSON.stringify({ job: job ?? newest })}`]
      : []),
    ...(target.type === 'identity_provider'
      ? [`idaas_sync_check_configuration ${JSON.stringify({ provider: target.id })}`]
      : []),
  ];
}
