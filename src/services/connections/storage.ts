import type { Event } from '../../base/event';

/** What we need of `vscode.SecretStorage`. */
export interface SecretStore {
  get(key: string): PromiseLike<string | undefined>;
  store(key: string, value: string): PromiseLike<void>;
  delete(key: string): PromiseLike<void>;
  /** Also tells of changes made by other windows. */
  readonly onDidChange: Event<{ readonly key: string }>;
}

/** What we need of `vscode.Memento`. */
export interface StateStore {
  keys(): readonly string[];
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}
