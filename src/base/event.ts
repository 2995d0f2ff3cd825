import { toDisposable, type Disposable } from './disposable';

/** Subscribes a listener; dispose the answer to stop listening. Structurally a `vscode.Event`. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/**
 * Source of an {@link Event}. A listener that throws does not keep the others from hearing; one that was unsubscribed
 * hears nothing more, even when that happens while an event is being told.
 */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(value: T) => unknown>();

  readonly event: Event<T> = (listener) => {
    // Wrapped, because the same function may subscribe twice.
    const entry = (value: T) => listener(value);
    this.listeners.add(entry);
    return toDisposable(() => this.listeners.delete(entry));
  };

  fire(value: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.listeners]) {
      if (!this.listeners.has(listener)) continue;
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
