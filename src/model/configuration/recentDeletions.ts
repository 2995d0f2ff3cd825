/** Highest deletion among the jobs that were loaded, per kind of entry. */
export interface RecentDeletions {
  /** Number of jobs looked at. */
  jobs: number;
  users: number;
  organizationalUnits: number;
  groups: number;
}
