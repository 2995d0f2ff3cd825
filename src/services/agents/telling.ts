import { untrustedText } from '../../model/agents/untrustedText';
import type { HealthRow } from '../../model/health/healthRow';
import { errorOf } from '../../model/health/failing';
import { jobDuration, jobStatuses, jobTargetTypes, type JobSummary } from '../../model/jobs/job';
import { jobMoment } from '../../model/jobs/jobWords';
import { directions } from '../../model/resources/direction';
import type { Failure } from '../../model/resources/failure';
import type { InstanceRef } from '../../model/resources/instance';
import { oneLine } from '../../model/text/plainText';
import { isoTime } from '../../model/text/formatTime';
import type { AgentSources } from './asked';

/** A text of the service; names of things, unlike errors, are not masked. */
export const nameText = (text: string) => untrustedText(text, { max: 80, withPeople: true });

/** Text of an error or a description, in which people may be named. */
export const errorText = (text: string, { showsPeople }: Pick<AgentSources, 'showsPeople'>) =>
  untrustedText(text, { max: 300, withPeople: showsPeople() });

/** A word of the service when it is one of those that are known, else `other`: new ones may be anything. */
export function knownWord(word: string, known: readonly string[]): string {
  return known.includes(word) ? word : 'other';
}

/** Form of an id; what has another one may be any text. */
export const idText = (id: string) => (/^[\w-]{3,120}$/.test(id) ? id : '');

/** An instant as machines read it; absent members stay absent. */
export const time = (name: string, ms: number | undefined) =>
  ms === undefined ? {} : { [name]: isoTime(ms) };

/** Where something is. */
export const placeOf = ({ region, instanceId }: InstanceRef) => ({ region, instanceId });

/** Statuses of jobs: the documented ones, and one that is seen beside them. */
export const knownStatuses: readonly string[] = [...jobStatuses, 'suspending'];

/** A run in short. */
export function runOf(job: JobSummary) {
  const duration = jobDuration(job);
  return {
    id: idText(job.synchronizationJobId),
    status: knownWord(job.status, knownStatuses),
    direction: knownWord(job.direction, directions),
    trigger: knownWord(job.triggerType, ['auto', 'manual']),
    ...time('start', jobMoment(job)),
    ...(duration !== undefined && { seconds: Math.round(duration / 1000) }),
    ...(job.counts && { counts: job.counts }),
  };
}

/** The target of a job, as the job names it. */
export function targetOfJob({ targetType, targetId }: Pick<JobSummary, 'targetType' | 'targetId'>) {
  return { type: knownWord(targetType, jobTargetTypes), id: idText(targetId) };
}

/**
 * A verdict with its sentence. Where the sentence quotes an error of the service, or a status that is not known, it points
 * to the member of `untrusted` that holds it.
 */
export function verdictOf(row: Pick<HealthRow, 'verdict' | 'strip'>) {
  const { state, coverage, unread, reason, evidence } = row.verdict;
  const error = errorOf(evidence);
  const odd = oddStatus(row);
  const status = odd === undefined ? undefined : oneLine(odd, 40);
  const pointing =
    error === undefined
      ? reason
      : withPointer(reason, error, {
          pointer: '[untrusted.error]',
          // A word of its own, the first of the diagnosis: what is not read yet is a sentence before it.
          at: reason.indexOf(` ${error}`, coverage === 'final' ? 0 : reason.search(/[.。]/u)) + 1,
        });
  const sentence =
    status === undefined
      ? pointing
      : withPointer(pointing, status, {
          pointer: '[untrusted.status]',
          // The last word; the full stop that ends the sentence is ours.
          at: pointing.lastIndexOf(status, pointing.length - 1 - status.length),
        });
  return {
    verdict: state,
    coverage,
    sentence,
    ...(unread.length > 0 && { unread }),
    ...(evidence.soFar && { soFar: evidence.soFar }),
    ...(evidence.also.length > 0 && { also: evidence.also }),
  };
}

/** Our own words hold texts as short as that by themselves: a comma, or "in". In characters. */
const short = 8;

/** A sentence that points to a text instead of quoting it; `at` is where our sentence quotes a short one. */
function withPointer(
  sentence: string,
  text: string,
  { pointer, at }: { pointer: string; at: number },
): string {
  if (text.length > short) {
    return sentence.replaceAll(text, pointer);
  }
  return text === '' || !sentence.startsWith(text, at)
    ? sentence
    : sentence.slice(0, at) + pointer + sentence.slice(at + text.length);
}

/** The status of the newest run where it is none that is known. */
function oddStatus({ strip }: Pick<HealthRow, 'strip'>): string | undefined {
  const status = strip.at(-1)?.status ?? '';
  return status.trim() === '' || isKnownStatus(status) ? undefined : status;
}

const isKnownStatus = (status: string) => knownStatuses.includes(status);

/** What the sentence of {@link verdictOf} points to. */
export function untrustedOfVerdict(
  row: Pick<HealthRow, 'verdict' | 'strip'>,
  sources: Pick<AgentSources, 'showsPeople'>,
  max?: number,
): { error?: string; status?: string } {
  const status = oddStatus(row);
  return {
    ...errorPair(row.verdict.evidence, sources, max),
    ...(status !== undefined && { status: untrustedText(status, { max: 40 }) }),
  };
}

/** The error pair of a run, or nothing. */
export function errorPair(
  { errorCode, errorMessage }: Pick<JobSummary, 'errorCode' | 'errorMessage'>,
  sources: Pick<AgentSources, 'showsPeople'>,
  max = 400,
): { error?: string } {
  // Codes name parameters, which people are called by as well: `MissingParameter.Username`.
  const code = untrustedText(errorCode ?? '', { max: 100, withPeople: true });
  const text = [code, errorText(errorMessage ?? '', sources)].filter(Boolean).join(': ');
  return text === '' ? {} : { error: oneLine(text, max) };
}

/**
 * Why something could not be read: our sentence may quote the service. It ends in what to do, so that the longest one of
 * ours fits.
 */
export function failureText(
  { code, sentence, requestId }: Failure,
  sources: Pick<AgentSources, 'showsPeople'>,
): string {
  const details = [code, requestId].filter(Boolean).join(', ');
  const text = details ? `${sentence} (${details})` : sentence;
  return untrustedText(text, { max: 500, withPeople: sources.showsPeople() });
}
