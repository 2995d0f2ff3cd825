import type { Clock } from '../../base/clock';
import { DisposableStore, toDisposable, type Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { InstanceRef } from '../../model/resources/instance';
import { instanceKey } from '../../model/resources/resourceRef';
import { InstancePoller, type OpenJob } from './instancePoller';
import type { Session, Sessions } from '../connections/session';

/** Open jobs that somebody can see; an answer of {@link JobPoller.show}. */
export interface OnShow extends Disposable {
  /** Other jobs are in sight now; none while the view or page is hidden. */
  update(jobs: readonly OpenJob[]): void;
}

/** What following does at a moment, for a line that says so. */
export interface PollerState {
  /** Jobs being followed. */
  jobs: number;
  /** The service asked for fewer calls; the next one is made then, Unix time in milliseconds. */
  slowedUntil?: number;
}

/**
 * Keeps open jobs that are in sight up to date: one request for all of an instance, from every 5 seconds to once a minute,
 * while the window has the focus. Nothing is asked while nobody can see it, and a job that has ended is let go.
 */
export class JobPoller implements Disposable {
  private readonly store = new DisposableStore();
  private readonly didChange = this.store.add(new Emitter<void>());
  /** {@link current} is another one. What was read reaches the lists, which tell of it themselves. */
  readonly onDidChange = this.didChange.event;
  private readonly shown = new Map<object, { instance: InstanceRef; jobs: readonly OpenJob[] }>();
  private readonly polls = new Map<string, InstancePoller>();
  private focused = true;
  private told = JSON.stringify({ jobs: 0 });

  constructor(
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    /** Between 0 and 1; spreads the calls of many windows. */
    private readonly random: () => number,
  ) {
    this.store.add(sessions.onDidChange(() => this.forget()));
    this.store.add(toDisposable(() => this.forget()));
  }

  get current(): PollerState {
    const polls = [...this.polls.values()];
    const slowed = polls.flatMap(({ slowedUntil }) => slowedUntil ?? []);
    return {
      jobs: polls.reduce((sum, poll) => sum + poll.size, 0),
      ...(slowed.length > 0 && { slowedUntil: Math.max(...slowed) }),
    };
  }

  dispose(): void {
    this.store.dispose();
  }

  /** A view or page shows jobs of an instance; dispose the answer when it closes. */
  show(instance: InstanceRef, jobs: readonly OpenJob[] = []): OnShow {
    const key = {};
    const session = this.sessions.current;
    const update = (next: readonly OpenJob[]) => {
      // What is of another connection by now is not to be asked with the keys of this one.
      if (!this.store.isDisposed && this.sessions.current === session) {
        this.shown.set(key, { instance, jobs: next });
        this.arrange(instance);
      }
    };
    update(jobs);
    return {
      update,
      dispose: () => {
        if (this.shown.delete(key)) {
          this.arrange(instance);
        }
      },
    };
  }

  /** A window without the focus asks nothing; coming back reads what is due. */
  setFocused(focused: boolean): void {
    this.focused = focused;
    for (const poll of this.polls.values()) {
      poll.setActive(focused);
    }
    this.tell();
  }

  /** Gives each instance's poll the jobs that are in sight now. */
  private arrange(instance: InstanceRef): void {
    const session = this.sessions.current;
    const key = instanceKey(instance);
    const jobs = new Map<string, OpenJob>();
    for (const shown of this.shown.values()) {
      if (instanceKey(shown.instance) === key) {
        shown.jobs.forEach((job) => jobs.set(job.synchronizationJobId, job));
      }
    }
    if (!session || jobs.size === 0) {
      this.polls.get(key)?.dispose();
      this.polls.delete(key);
    } else {
      this.poll(session, instance, key).follow([...jobs.values()]);
    }
    this.tell();
  }

  private poll(session: Session, instance: InstanceRef, key: string): InstancePoller {
    const known = this.polls.get(key);
    if (known) {
      return known;
    }
    const { clock, random } = this;
    const poll = new InstancePoller(session, instance, {
      clock,
      random,
      onChange: () => this.tell(),
    });
    poll.setActive(this.focused);
    this.polls.set(key, poll);
    return poll;
  }

  /** Another connection: what was in sight is of the one before, and its views draw themselves anew. */
  private forget(): void {
    this.shown.clear();
    this.polls.forEach((poll) => poll.dispose());
    this.polls.clear();
    this.tell();
  }

  private tell(): void {
    const now = JSON.stringify(this.current);
    if (now !== this.told) {
      this.told = now;
      this.didChange.fire();
    }
  }
}
