import type { RecentDeletions } from '../model/recentDeletions';
import type { ProviderAddress } from './configurationReader';
import type { Inventory } from './inventory';

/** Highest deletions among the jobs of a provider that were loaded for the tree; no call is made for it. */
export function recentDeletions(
  inventory: Inventory,
  { identityProviderId, ...instance }: ProviderAddress,
): RecentDeletions | undefined {
  const jobs = inventory.knownJobs(instance, identityProviderId);
  if (jobs.length === 0) {
    return undefined;
  }
  const highest = (kind: 'users' | 'organizationalUnits' | 'groups') =>
    Math.max(...jobs.map(({ deleted }) => deleted?.[kind] ?? 0));
  return {
    jobs: jobs.length,
    users: highest('users'),
    organizationalUnits: highest('organizationalUnits'),
    groups: highest('groups'),
  };
}
