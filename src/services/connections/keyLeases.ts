import * as l10n from '@vscode/l10n';
import type { KeyLease, KeySupply } from '../../api/connections/keyLease';
import { withinTime, type Clock } from '../../base/clock';
import { UserError } from '../../base/errors';
import type { AccessKey } from '../../model/connections/connection';

interface Held {
  /** Which role, and how it is come by. */
  of: string;
  supply: Promise<KeySupply>;
  lease?: KeyLease;
  /** From when on new keys are asked for while these are still good, Unix time in milliseconds. */
  due: number;
  renewal?: Promise<KeyLease>;
}

/** Keys are renewed so long before they run out, or in the last quarter of a short life. Milliseconds. */
const margin = 5 * 60_000;
/** Keys of which nobody says when they run out are renewed after that time. Milliseconds. */
const unknownLife = 45 * 60_000;
/** Pause after a renewal that failed, while the keys are still good. Milliseconds. */
const renewalPause = 30_000;
/** Longest wait for keys: a role may be taken through others, each at its pace. Milliseconds. */
const longest = 60_000;

/**
 * Keys that are given for a time, one set for each connection. They are used until they run out; new ones are asked for
 * before that, beside the calls, and a failure to get them leaves the good ones in use.
 */
export class KeyLeases {
  private readonly held = new Map<string, Held>();

  constructor(private readonly clock: Clock) {}

  /** The keys of a connection. Calls that need them at the same time ask for them once; a failure is not kept. */
  async key(id: string, of: string, supply: () => Promise<KeySupply>): Promise<AccessKey> {
    const held = this.heldOf(id, of, supply);
    const { lease } = held;
    const now = this.clock.now();
    if (!lease || now >= (lease.expires ?? Infinity)) {
      return (await this.renew(held)).key;
    }
    if (now >= held.due) {
      this.renew(held).catch(() => (held.due = this.clock.now() + renewalPause));
    }
    return lease.key;
  }

  /** The service has refused these keys: asks for others, unless that was done since they were handed out. */
  async renewed(
    id: string,
    of: string,
    supply: () => Promise<KeySupply>,
    refused: AccessKey,
  ): Promise<AccessKey> {
    const held = this.heldOf(id, of, supply);
    const { lease } = held;
    return lease && lease.key !== refused ? lease.key : (await this.renew(held)).key;
  }

  forget(id: string): void {
    this.held.delete(id);
  }

  private heldOf(id: string, of: string, supply: () => Promise<KeySupply>): Held {
    const known = this.held.get(id);
    if (known?.of === of) {
      return known;
    }
    const held = { of, supply: supply(), due: Infinity };
    this.held.set(id, held);
    held.supply.catch(() => {
      if (this.held.get(id) === held) {
        this.held.delete(id);
      }
    });
    return held;
  }

  private renew(held: Held): Promise<KeyLease> {
    held.renewal ??= this.ask(held).finally(() => (held.renewal = undefined));
    return held.renewal;
  }

  private async ask(held: Held): Promise<KeyLease> {
    const asking = held.supply.then((supply) => supply.get());
    const lease = await withinTime(this.clock, longest, asking, () => {
      return new UserError(
        l10n.t(
          'The keys of this connection did not come in time. Check where they come from, then retry.',
        ),
      );
    });
    const now = this.clock.now();
    const { expires } = lease;
    held.lease = lease;
    held.due =
      expires === undefined ? now + unknownLife : expires - Math.min(margin, (expires - now) / 4);
    return lease;
  }
}
