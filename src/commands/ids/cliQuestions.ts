import { providerDirections, type IdentityProvider } from '../../model/resources/identityProvider';
import type { InstanceRef } from '../../model/resources/instance';
import type { CliQuestion } from '../../model/resources/cliCommand';
import type { JobFilter } from '../../model/jobs/jobFilter';
import { instanceOf, type PlacedRef } from '../../model/resources/resourceRef';
import type { TreeNode } from '../../model/resources/treeNode';
import { jobsBelow } from '../../services/resources/listOf';

/**
 * What was asked for what a row shows or holds, where its id alone does not say that: a list with its filter, the halves
 * of a configuration. `undefined` for every other row. `now` is Unix time in milliseconds.
 */
export function questionsOfRow(
  row: TreeNode | undefined,
  filter: JobFilter,
  now: number,
): CliQuestion[] | undefined {
  switch (row?.kind) {
    case 'allJobs': {
      const asked = jobsBelow(row, row.instance, filter);
      return [{ kind: 'jobs', ...asked.scope, filter: asked.filter, now }];
    }
    case 'applications':
      return [{ kind: 'applications', instance: instanceOf(row.instance) }];
    case 'configuration':
      return questionsOfConfiguration(instanceOf(row.instance), row.provider);
    default:
      return undefined;
  }
}

/** Each direction of a provider has a configuration of its own; one that has neither is asked for itself. */
export function questionsOfConfiguration(
  instance: InstanceRef,
  provider: IdentityProvider,
): CliQuestion[] {
  const { identityProviderId } = provider;
  const directions = providerDirections(provider);
  return directions.length === 0
    ? [{ kind: 'identityProvider', instance, identityProviderId }]
    : directions.map((direction) => ({
        kind: 'configuration',
        instance,
        identityProviderId,
        direction,
      }));
}

/** What a thing is asked for by its id; none for kinds that the command line has no use for. */
export function questionsOfRef({ kind, id, ...instance }: PlacedRef): CliQuestion[] {
  switch (kind) {
    case 'instance':
      return [{ kind, instance }];
    case 'identityProvider':
      return [{ kind, instance, identityProviderId: id }];
    case 'application':
      return [{ kind, instance, applicationId: id }];
    case 'job':
      return [{ kind, instance, synchronizationJobId: id }];
    default:
      return [];
  }
}
