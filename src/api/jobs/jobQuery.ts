/** What jobs are asked for. Times in Unix milliseconds, bounding the start of the job. */
export interface JobQuery {
  targetType?: string;
  targetIds?: readonly string[];
  status?: string;
  direction?: string;
  startTime?: number;
  endTime?: number;
  pageSize: number;
}
