import type { JobSummary } from '../../src/model/jobs/job';
import { underWaySentence } from '../../src/model/jobs/underWaySentence';
import { useNow } from '../shared/useNow';

interface UnderWayProps {
  job: Pick<JobSummary, 'synchronizationJobId' | 'status' | 'startTime'>;
  /** How long runs of the target usually take, in milliseconds; absent while that is not known. */
  usual: number | undefined;
}

/** For how long a job waits or runs, against what is usual. */
export function UnderWay({ job, usual }: UnderWayProps) {
  const now = useNow(1000);
  const sentence = underWaySentence(job, now, usual);
  return sentence === undefined ? null : <p class="under-way">{sentence}</p>;
}
