import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { decodeJob } from '../../src/api/jobs/decodeJob';
import { Reader } from '../../src/api/reader';
import type { Job } from '../../src/model/jobs/job';
import type { Stat } from '../../src/model/jobs/statistics';

/** The second at which the jobs made here begin: 22 November 2026, 01:45:03 UTC. */
export const jobStart = Date.UTC(2026, 10, 22, 1, 45, 3);

/** A sound, finished inbound job without a result; say what matters to the test. */
export function aJob(overrides: Partial<Job> = {}): Job {
  return {
    synchronizationJobId: 'sync_000038g0tmep85q41li0fgsd98gn24q9nj9abcde',
    status: 'success',
    direction: 'inbound',
    triggerType: 'auto',
    targetType: 'identity_provider',
    targetId: 'idp_mwpcwnhrimlr2horx7xgg7pp7y',
    startTime: jobStart,
    endTime: jobStart + 134_000,
    unreadable: [],
    ...overrides,
  };
}

/** Counters by position; the total is their sum unless given. */
export function stat(success: number, failed = 0, skipped = 0, total?: number): Required<Stat> {
  return { total: total ?? success + failed + skipped, success, failed, skipped };
}

/** The answer of the documentation page of GetSynchronizationJob, as it comes over the wire. */
export function documentedAnswer(): {
  RequestId: string;
  SynchronizationJob: Record<string, unknown>;
} {
  const file = path.join(import.meta.dirname, '../fixtures/getSynchronizationJob.json');
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof documentedAnswer>;
}

/** The job of {@link documentedAnswer}, read as the product reads it. */
export function documentedJob(): Job {
  return decodeJob(Reader.of(documentedAnswer().SynchronizationJob)!);
}
