import { createHash } from 'node:crypto';
import type { StateStore } from './storage';

const prefix = 'agreedAddresses/';

/** A query may hold a secret, so only a digest is kept, and each in a key of its own, as windows write at will. */
const keyOf = (address: string) => prefix + createHash('sha256').update(address).digest('hex');

/** The addresses that the user has agreed to fetch keys from, each to the letter. Shared by all windows. */
export class AgreedAddresses {
  constructor(private readonly state: StateStore) {}

  has(address: string): boolean {
    return this.state.get(keyOf(address)) === true;
  }

  async add(address: string): Promise<void> {
    await this.state.update(keyOf(address), true);
  }
}
