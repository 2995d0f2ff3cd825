import * as l10n from '@vscode/l10n';
import { withinTime, type Clock } from '../../base/clock';
import { UserError } from '../../base/errors';
import type { SecretStore } from './storage';

/** Longest wait for the secret storage, in milliseconds: it may ask the user to unlock it. */
const patience = 20_000;

const notKept = () =>
  l10n.t(
    'The secret storage of this machine did not keep the keys. Unlock or install a keyring, or sign in with a profile of the Aliyun CLI.',
  );

/** The secret storage, which may be slow, locked or gone: each of its failures is a sentence that says what to do. */
export class Keyring {
  /** How often each name was written. */
  private readonly writes = new Map<string, number>();

  constructor(
    private readonly secrets: SecretStore,
    private readonly clock: Clock,
  ) {}

  /** Throws a `UserError` when the storage fails or does not answer. */
  read(name: string): Promise<string | undefined> {
    return this.inTime(this.secrets.get(name), () =>
      l10n.t('The secret storage of this machine cannot be read. Unlock its keyring, then retry.'),
    );
  }

  /**
   * Writes and reads back, because a storage without a keyring may accept and forget. What was there before is there
   * again when that fails, even when the storage does it late, unless something else is written meanwhile.
   */
  async write(name: string, value: string): Promise<void> {
    const before = await this.inTime(this.secrets.get(name), notKept);
    const number = (this.writes.get(name) ?? 0) + 1;
    this.writes.set(name, number);
    const writing = Promise.resolve(this.secrets.store(name, value));
    try {
      await this.inTime(writing, notKept);
      if ((await this.inTime(this.secrets.get(name), notKept)) !== value) {
        throw new UserError(notKept());
      }
    } catch (error) {
      const undo = async () => {
        if (this.writes.get(name) === number) {
          await (before === undefined
            ? this.secrets.delete(name)
            : this.secrets.store(name, before));
        }
      };
      // Whenever it ends and however: the failure that is told is the first one.
      writing.then(undo, undo).catch(() => {});
      throw error;
    }
  }

  /** Throws a `UserError` when the storage fails or does not answer. */
  remove(name: string): Promise<void> {
    return this.inTime(this.secrets.delete(name), () =>
      l10n.t(
        'The secret storage of this machine cannot be changed. Unlock its keyring, then sign out again.',
      ),
    );
  }

  private async inTime<T>(work: PromiseLike<T>, failed: () => string): Promise<T> {
    const late = () =>
      new UserError(
        l10n.t(
          'The secret storage of this machine does not answer. Look for a question to unlock its keyring, then retry.',
        ),
      );
    try {
      return await withinTime(this.clock, patience, work, late);
    } catch (error) {
      throw error instanceof UserError ? error : new UserError(failed(), { cause: error });
    }
  }
}
