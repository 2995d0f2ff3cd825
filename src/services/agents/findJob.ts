import type { Failure } from '../../model/resources/failure';
import { readPasted } from '../../model/ids/pastedText';
import { trimId } from '../../model/ids/ids';
import type { Instance } from '../../model/resources/instance';
import { instanceOf } from '../../model/resources/resourceRef';
import type { Asked } from './asked';
import type { ReadJob } from './jobReads';
import { notHere } from './notHere';
import { refusal } from './refusal';
import { ToolProblem } from './toolProblem';

/** A job as a whole, and the instance it is in. */
export interface FoundJob {
  instance: Instance;
  read: ReadJob;
}

/**
 * The job that a text names by its id, also in a link or a line of a log. One that has ended and was read before costs no
 * call. Throws {@link ToolProblem} when there is none.
 */
export async function findJob(asked: Asked, text: string): Promise<FoundJob> {
  const { ids, near, region } = readPasted(text);
  const id = ids.find(({ kind }) => kind === 'job')?.id;
  if (id === undefined) {
    throw new ToolProblem('input', 'This names no job: ids of jobs begin with sync_ or async_.', {
      next: ['idaas_sync_list_targets {}'],
    });
  }
  const where = { near, ...(region !== undefined && { region }), signal: asked.signal };
  const answer = await asked.session.lookup.find(id, where);
  if (answer.state === 'failed') {
    throw refused(asked, answer.failure);
  }
  if (answer.state !== 'found' || answer.resource.kind !== 'job') {
    throw notHere(asked, answer, 'this job');
  }
  const { instance, job, read } = answer.resource;
  return readAt(asked, instance, id, { summary: job, instance, ...(read && { read }) });
}

/** The same where instance and id are known. */
export async function readAt(
  asked: Asked,
  instance: Instance,
  id: string,
  known: Parameters<Asked['reads']['read']>[1] = {},
): Promise<FoundJob> {
  const ref = { ...instanceOf(instance), kind: 'job' as const, id: trimId(id) };
  const read = await asked.reads.read(ref, known, asked.signal);
  if ('sentence' in read) {
    throw refused(asked, read);
  }
  return { instance, read };
}

const refused = (asked: Asked, failure: Failure) =>
  refusal('The job could not be read.', failure, asked);
