/** Something that holds a resource until it is told to let go. Structurally a `vscode.Disposable`. */
export interface Disposable {
  dispose(): void;
}

/** Makes a disposable of a function; calling `dispose` twice runs it once. */
export function toDisposable(release: () => void): Disposable {
  let released = false;
  return {
    dispose() {
      if (!released) {
        released = true;
        release();
      }
    },
  };
}

/**
 * Owns what is created during one lifetime (extension, session, panel) and releases it in reverse order.
 * What is added after the store was disposed is disposed at once, so a late answer cannot leak.
 * Every member is released even when an earlier one throws; the errors are thrown together at the end.
 */
export class DisposableStore implements Disposable {
  private readonly members: Disposable[] = [];
  private disposed = false;

  get isDisposed(): boolean {
    return this.disposed;
  }

  add<T extends Disposable>(member: T): T {
    if (this.disposed) {
      member.dispose();
    } else {
      this.members.push(member);
    }
    return member;
  }

  dispose(): void {
    this.disposed = true;
    const errors: unknown[] = [];
    for (let member = this.members.pop(); member; member = this.members.pop()) {
      try {
        member.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw new AggregateError(errors, 'Some resources could not be released.');
    }
  }
}

/** Holds at most one disposable; setting a new one releases the one before. */
export class MutableDisposable<T extends Disposable> implements Disposable {
  private current: T | undefined;
  private disposed = false;

  get value(): T | undefined {
    return this.current;
  }

  set value(next: T | undefined) {
    if (next === this.current) {
      return;
    }
    const previous = this.current;
    this.current = this.disposed ? undefined : next;
    previous?.dispose();
    if (this.disposed) {
      next?.dispose();
    }
  }

  dispose(): void {
    this.disposed = true;
    const previous = this.current;
    this.current = undefined;
    previous?.dispose();
  }
}
