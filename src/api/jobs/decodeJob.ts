import type { Job } from '../../model/jobs/job';
import {
  operations,
  type JobResult,
  type Operation,
  type Stat,
  type Statistics,
} from '../../model/jobs/statistics';
import { defined, type Reader } from '../reader';
import { readDirection } from '../../model/resources/direction';

/** Wire name of an operation: `created` → `Created`. */
const wireName = (operation: Operation) => operation.charAt(0).toUpperCase() + operation.slice(1);

function decodeStatistics(reader: Reader | undefined): Statistics | undefined {
  if (!reader) {
    return undefined;
  }
  const statistics: Statistics = {};
  for (const operation of operations) {
    const stat = reader.object(wireName(operation));
    if (stat) {
      statistics[operation] = defined<Stat>({
        total: stat.integer('Total'),
        success: stat.integer('Success'),
        failed: stat.integer('Failed'),
        skipped: stat.integer('Skipped'),
      });
    }
  }
  return statistics;
}

function decodeResult(reader: Reader | undefined): JobResult | undefined {
  return (
    reader &&
    defined<JobResult>({
      errorCode: reader.string('ErrorCode') || undefined,
      errorMessage: reader.string('ErrorMessage') || undefined,
      userStatistics: decodeStatistics(reader.object('UserStatistics')),
      organizationalUnitStatistics: decodeStatistics(reader.object('OrganizationalUnitStatistics')),
      groupStatistics: decodeStatistics(reader.object('GroupStatistics')),
      groupMemberStatistics: decodeStatistics(reader.object('GroupMemberStatistics')),
    })
  );
}

/** A job of GetSynchronizationJob or ListSynchronizationJobs. `Description` and `Exported` are taken wherever they come. */
export function decodeJob(reader: Reader): Job {
  const job = defined<Job>({
    synchronizationJobId: reader.id('SynchronizationJobId') ?? '',
    status: reader.id('Status') ?? '',
    direction: readDirection(reader.id('Direction') ?? ''),
    triggerType: reader.id('TriggerType') ?? '',
    targetType: reader.id('TargetType') ?? '',
    targetId: reader.id('TargetId') ?? '',
    startTime: positive(reader.integer('StartTime')),
    endTime: positive(reader.integer('EndTime')),
    description: reader.string('Description') || undefined,
    result: decodeResult(reader.object('Result')),
    unreadable: [],
  });
  if (!job.synchronizationJobId) {
    reader.problems.push('SynchronizationJobId: missing');
  }
  return { ...job, unreadable: reader.problems };
}

/** The service may send 0 for "not yet". */
function positive(ms: number | undefined): number | undefined {
  return ms !== undefined && ms > 0 ? ms : undefined;
}
