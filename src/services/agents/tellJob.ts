import { explainError } from '../../model/jobs/explainError';
import type { Explanation } from '../../model/jobs/explanation';
import type { Job } from '../../model/jobs/job';
import {
  readMatrix,
  type Cell,
  type EntityKind,
  type Operation,
} from '../../model/jobs/statistics';
import { summarizeJob } from '../../model/jobs/summarizeJob';
import { instanceName, nameOr } from '../../model/resources/names';
import type { Instance } from '../../model/resources/instance';
import { instanceOf } from '../../model/resources/resourceRef';
import type { Asked } from './asked';
import type { ReadJob } from './jobReads';
import { errorPair, errorText, nameText, placeOf, runOf, targetOfJob, time } from './telling';

/** One counter group of a job that counted anything. */
export interface ToldCell {
  kind: EntityKind;
  /** `binded` is what people call bound. */
  operation: Operation;
  total: number;
  success: number;
  failed: number;
  skipped: number;
  /** The total is not the sum of its parts, as the service sent it. */
  addsUp?: false;
}

/** The counters of a job that are not zero, what failed first. */
export function cellsOf(job: Job): ToldCell[] {
  const { columns, rows } = readMatrix(job.result);
  return rows
    .flatMap(({ kind, cells }) =>
      cells.flatMap((cell, column) => {
        const operation = columns[column];
        return operation && isCounted(cell) ? [{ kind, operation, ...numbersOf(cell) }] : [];
      }),
    )
    .sort((a, b) => b.failed - a.failed);
}

const isCounted = ({ total, success, failed, skipped }: Cell) =>
  [total, success, failed, skipped].some((count) => count !== 0);

const numbersOf = ({ total, success, failed, skipped, addsUp }: Cell) => ({
  ...{ total, success, failed, skipped },
  ...(!addsUp && { addsUp: false as const }),
});

/** A job with its place and its link. */
export function jobOf({ job }: ReadJob, instance: Instance, asked: Asked) {
  const id = job.synchronizationJobId;
  return {
    ...runOf(summarizeJob(job)),
    ...time('end', job.endTime),
    target: targetOfJob(job),
    ...placeOf(instance),
    link: asked.link({ ...instanceOf(instance), kind: 'job', id }),
  };
}

/** What people have typed about a job, and what the service says of it. */
export function untrustedOfJob({ job, targetName }: ReadJob, instance: Instance, asked: Asked) {
  return {
    target: nameText(nameOr(targetName, job.targetId)),
    instance: nameText(instanceName(instance)),
    ...(job.description && { description: errorText(job.description, asked) }),
    ...errorPair(job.result ?? {}, asked),
  };
}

/**
 * What the error of a job means. An explanation that names an attribute from the text of the error is not all ours, and
 * is marked by `isQuoting`.
 */
export function explanationOf(
  job: Job,
): { explanation: Explanation; isQuoting: boolean } | undefined {
  const { errorCode, errorMessage } = job.result ?? {};
  const explanation = explainError(errorCode, errorMessage);
  if (!explanation) {
    return undefined;
  }
  const words = new Set(`${explanation.title} ${explanation.advice}`.match(/[\w-]{2,}/g));
  const other = 'xqxattributexqx';
  // The text with one word exchanged is explained by that other word where the explanation quotes it.
  const isQuoting = [...words].some((word) => {
    const again = errorMessage?.includes(word)
      ? explainError(errorCode, errorMessage.replaceAll(word, other))
      : undefined;
    return again !== undefined && `${again.title} ${again.advice}`.includes(other);
  });
  return { explanation, isQuoting };
}
