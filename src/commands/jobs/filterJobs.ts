import type { JobFilter } from '../../model/jobs/jobFilter';
import { pickFilter } from '../../views/picks/pickFilter';
import type { Services } from '../services';

/** Sets the filter given, or the one the user puts together. */
export async function filterJobs(
  { filters }: Pick<Services, 'filters'>,
  given?: JobFilter,
): Promise<void> {
  const filter = given ?? (await pickFilter(filters.current));
  if (filter) {
    await filters.set(filter);
  }
}
