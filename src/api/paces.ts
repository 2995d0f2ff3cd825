import type { Disposable } from '../base/disposable';
import { Emitter } from '../base/event';
import { Pace, type PaceOptions, type Slowdown } from './pace';

/** A host that wants fewer calls. */
export interface HostSlowdown extends Slowdown {
  host: string;
}

/** One pace per account and host: the service counts the calls of an account at each of its endpoints. */
export class Paces implements Disposable {
  private readonly paces = new Map<string, Pace>();
  private readonly didSlow = new Emitter<HostSlowdown>();
  /** Some host refused calls for their rate. */
  readonly onDidSlow = this.didSlow.event;

  constructor(private readonly options: PaceOptions) {}

  /** `account` is whatever tells accounts apart. */
  of(account: string, host: string): Pace {
    const key = JSON.stringify([account, host]);
    let pace = this.paces.get(key);
    if (!pace) {
      pace = new Pace(this.options);
      pace.onDidSlow((slowdown) => this.didSlow.fire({ ...slowdown, host }));
      this.paces.set(key, pace);
    }
    return pace;
  }

  dispose(): void {
    this.paces.forEach((pace) => pace.dispose());
    this.paces.clear();
    this.didSlow.dispose();
  }
}
