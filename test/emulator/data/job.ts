export type JobStatus =
  'pending' | 'running' | 'suspending' | 'failed' | 'partial_success' | 'success';

/** The four counters of one operation on one kind of object. */
export type Stat = { Total: number; Success: number; Failed: number; Skipped: number };

export type Operation =
  'Created' | 'Updated' | 'Binded' | 'Deleted' | 'Same' | 'Pushed' | 'Exported';

export type Statistics = Partial<Record<Operation, Stat>>;

export type JobResult = {
  UserStatistics?: Statistics;
  OrganizationalUnitStatistics?: Statistics;
  GroupStatistics?: Statistics;
  GroupMemberStatistics?: Statistics;
  ErrorCode?: string;
  ErrorMessage?: string;
};

/** A job as ListSynchronizationJobs answers it; GetSynchronizationJob leaves some members out. */
export type JobRow = {
  SynchronizationJobId: string;
  TargetType: string;
  TargetId: string;
  Direction: 'ingress' | 'egress';
  StartTime?: number;
  EndTime?: number;
  TriggerType: 'auto' | 'manual';
  Status: JobStatus;
  Description?: string;
  Result?: JobResult;
};

/** What a job is for: a provider, an application, or the odd type of an export. */
export interface JobTarget {
  id: string;
  type: string;
  direction: 'ingress' | 'egress';
}

/** How a job ends, whatever the clock says now; times in milliseconds. */
export interface JobTraits {
  status: JobStatus;
  trigger: 'auto' | 'manual';
  /** From creation to start. */
  queue: number;
  /** From start to end. */
  duration: number;
  description?: string;
  result?: JobResult;
}
