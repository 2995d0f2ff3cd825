import { toDisposable, type Disposable } from './disposable';

/** Subscribes a listener; dispose the answer to stop listening. Structurally a `vscode.Event`. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/** Source of an {@link Event}. A listener that throws does not keep the others from hearing. */
export class Emitter<T> implements Disposable {
  private listeners = new Set<(value: T) => unknown>();

  readonly event: Event<T> = (listener) => {
    // Wrapped, because the same function may subscribe twice.
    const entry = (value: T) => listener(value);
    this.listeners.add(entry);
    return toDisposable(() => this.listeners.delete(entry));
  };

  fire(value: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.listeners]) {
      try {
        listener(value);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw new AggregateError(errors, 'A listener failed.');
    }
  }

  dispose(): void {
    this.listeners.clear();
  }
}
