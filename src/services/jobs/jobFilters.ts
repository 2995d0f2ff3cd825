import type { Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import { isEmptyFilter, readFilter, type JobFilter } from '../../model/jobs/jobFilter';
import type { StateStore } from '../connections/storage';

const key = 'jobFilter';

/** The filter on lists of jobs, kept per workspace. */
export class JobFilters implements Disposable {
  private readonly didChange = new Emitter<JobFilter>();
  readonly onDidChange = this.didChange.event;

  constructor(private readonly workspace: StateStore) {}

  get current(): JobFilter {
    return readFilter(this.workspace.get(key));
  }

  async set(filter: JobFilter): Promise<void> {
    await this.workspace.update(key, isEmptyFilter(filter) ? undefined : filter);
    this.didChange.fire(filter);
  }

  dispose(): void {
    this.didChange.dispose();
  }
}
