import { Emitter } from '../../src/base/event';
import type { SecretStore, StateStore } from '../../src/services/connections/storage';

/** The secret storage of a machine, which all windows share. Every window hears of every change. */
export class FakeSecrets {
  readonly values = new Map<string, string>();
  /** What was done, as `store connection/1`. */
  readonly log: string[] = [];
  /** Thrown by every access while it is set. */
  failure: Error | undefined;
  /** Accepts values and keeps none, as a machine without a keyring may do. */
  forgets = false;
  /** Answers nothing until it is released, as a keyring that waits for its password does. */
  hangs = false;
  /** What becomes of a value that is stored. */
  changes = (value: string) => value;
  private readonly held: { what: string; go: () => void }[] = [];
  private readonly didChange = new Emitter<{ key: string }>();

  /** Lets go on what hangs of a kind: `get`, `store` or `delete`. */
  release(what: string): void {
    this.held.filter((each) => each.what === what).forEach(({ go }) => go());
  }

  /** The storage as one window sees it. */
  window(): SecretStore {
    return {
      get: (key) => this.act('get', key, () => this.values.get(key)),
      store: (key, value) =>
        this.act('store', key, () => {
          if (!this.forgets) this.values.set(key, this.changes(value));
          this.announce(key);
        }),
      delete: (key) =>
        this.act('delete', key, () => {
          this.values.delete(key);
          this.announce(key);
        }),
      onDidChange: this.didChange.event,
    };
  }

  private announce(key: string): void {
    queueMicrotask(() => this.didChange.fire({ key }));
  }

  private async act<T>(what: string, key: string, run: () => T): Promise<T> {
    await Promise.resolve();
    if (this.hangs) await new Promise<void>((go) => this.held.push({ what, go }));
    if (this.failure) throw this.failure;
    this.log.push(`${what} ${key}`);
    return run();
  }
}

/** A memento: what is kept is a copy, as after a restart. */
export class FakeState implements StateStore {
  private readonly values = new Map<string, string>();
  /** Thrown by every update while it is set. */
  failure: Error | undefined;
  /** Everything ever written, also what was removed since. */
  readonly written: string[] = [];

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get(key: string): unknown {
    const text = this.values.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  update(key: string, value: unknown): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) this.values.delete(key);
    else this.values.set(key, text);
    this.written.push(`${key}: ${text}`);
    return Promise.resolve();
  }
}
