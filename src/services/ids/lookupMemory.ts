import { BoundedMap } from '../../base/boundedMap';
import type { Answer, Resource } from '../../model/resources/resource';
import { isFinal, type JobSummary } from '../../model/jobs/job';

/** Ids are remembered up to so many; who pastes more has forgotten the first. */
const mostIds = 1000;

/** How long an answer counts, in milliseconds. */
const lifetimes = {
  /** A job that has ended does not change any more. */
  ended: Infinity,
  /** A job under way: long enough for a hover and a click, short enough not to be told yesterday's news. */
  running: 30_000,
  /** A provider, an application: changed by people, and seldom. */
  other: 600_000,
  /** What does not exist may come to exist, but not while somebody reads a log. */
  missing: 120_000,
  /** Trouble passes; asking again with every hover would make it worse. */
  failed: 20_000,
};

/** What is worth remembering. */
export type Remembered = Exclude<Answer, { state: 'unsupported' }>;

interface Entry {
  answer: Remembered;
  /** Unix time in milliseconds. */
  until: number;
  /** Places that said they do not have it. */
  missedIn: ReadonlySet<string>;
  /** Places were left out on purpose. */
  isPartial: boolean;
}

/** What became of earlier questions, bounded in number and in time. */
export class LookupMemory {
  private readonly entries = new BoundedMap<string, Entry>(mostIds);

  constructor(private readonly now: () => number) {}

  get(id: string): Remembered | undefined {
    return this.entry(id)?.answer;
  }

  /** Places that need not be asked for the id again yet. */
  missedIn(id: string): ReadonlySet<string> {
    return this.entry(id)?.missedIn ?? new Set();
  }

  /** Whether the answer is of a search that left places out on purpose. */
  isPartial(id: string): boolean {
    return this.entry(id)?.isPartial ?? false;
  }

  set(
    id: string,
    answer: Remembered,
    {
      missedIn = new Set<string>(),
      isPartial = false,
    }: Partial<Omit<Entry, 'answer' | 'until'>> = {},
  ): void {
    const until = this.now() + lifetime(answer);
    const before = this.entry(id);
    // What was missing somewhere before is not newly missing there because somebody asked elsewhere.
    const isContinued = answer.state === 'missing' && before && before.missedIn.size > 0;
    this.entries.set(id, {
      ...{ answer, missedIn, isPartial },
      until: isContinued ? Math.min(until, before.until) : until,
    });
  }

  /** Takes over a newer state of a job that is remembered. */
  note(id: string, job: JobSummary): void {
    const known = this.get(id);
    if (known?.state === 'found' && known.resource.kind === 'job') {
      const { read, ...resource } = known.resource;
      const isCurrent = read !== undefined && isFinal(read.job);
      this.set(id, {
        ...known,
        resource: { ...resource, job, ...(isCurrent && { read }) },
        readAt: this.now(),
      });
    }
  }

  clear(): void {
    this.entries.clear();
  }

  private entry(id: string): Entry | undefined {
    const entry = this.entries.get(id);
    return entry && entry.until > this.now() ? entry : undefined;
  }
}

function lifetime(answer: Remembered): number {
  switch (answer.state) {
    case 'found':
      return lifetimeOf(answer.resource);
    case 'missing':
      return answer.unasked?.failure ? lifetimes.failed : lifetimes.missing;
    case 'failed':
      return lifetimes.failed;
  }
}

function lifetimeOf(resource: Resource): number {
  if (resource.kind !== 'job') {
    return lifetimes.other;
  }
  return isFinal(resource.job) ? lifetimes.ended : lifetimes.running;
}
