import type { RecordedCall } from '../emulator/gateway/callLog';

/**
 * All calls but those by which running jobs in sight are followed, which come at moments of their own: one for all jobs
 * of an instance, by their targets, in pages of the largest size.
 */
export function withoutFollowing(calls: readonly RecordedCall[]): RecordedCall[] {
  return calls.filter(
    ({ parameters }) => !(parameters['MaxResults'] === '100' && 'TargetIds.1' in parameters),
  );
}
