import { DocumentedJob } from '../../data/documentedJob';
import type { Stat, Statistics } from '../../data/job';

const stat = (Total: number, Success: number, Failed: number, Skipped: number): Stat => ({
  Total,
  Success,
  Failed,
  Skipped,
});

const alike = (value: Stat): Statistics => ({
  Created: value,
  Updated: value,
  Binded: value,
  Deleted: value,
  Same: value,
  Pushed: value,
});

/** Example of the page GetSynchronizationJob: newlines behind ids, running with an end time. */
const running = new DocumentedJob({
  SynchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx\n',
  TargetType: 'identity_provider',
  TargetId: 'idp_my664lwkhpicbyzirog3nxxxxx\n',
  Direction: 'ingress',
  StartTime: 1649830226000,
  EndTime: 1649830226000,
  TriggerType: 'auto',
  Status: 'running',
  Result: {
    UserStatistics: alike(stat(10, 10, 10, 10)),
    OrganizationalUnitStatistics: alike(stat(30, 10, 10, 10)),
    GroupStatistics: alike(stat(30, 10, 10, 10)),
    GroupMemberStatistics: alike(stat(30, 10, 10, 10)),
    ErrorMessage: 'Internal error',
    ErrorCode: 'ErrorCodeNotFound',
  },
});

/** Example of ListSynchronizationJobs: a success that carries an error, and Exported counters. */
const succeeded = new DocumentedJob({
  SynchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9njxxxxx',
  TargetType: 'identity_provider',
  TargetId: 'idp_my664lwkhpicbyzirog3xxxxx',
  Direction: 'ingress',
  StartTime: 1649830226000,
  EndTime: 1649830226000,
  TriggerType: 'auto',
  Status: 'success',
  Description: 'Description',
  Result: {
    ErrorCode: 'MissingParameter.Username',
    ErrorMessage: 'The specified parameter Username is required!',
    UserStatistics: { Created: stat(3, 1, 1, 1), Exported: stat(5, 2, 2, 1) },
  },
});

export const documentedJobs = [succeeded, running];
