/** Time in Unix milliseconds. */
export interface Clock {
  now(): number;
}

/** The emulator's time: an offset over another clock, so that tests never wait. */
export class VirtualClock implements Clock {
  private offset = 0;

  constructor(private readonly base: Clock) {}

  now(): number {
    return this.base.now() + this.offset;
  }

  /** Time without the offset: what clients that know nothing of it sign with. */
  baseNow(): number {
    return this.base.now();
  }

  advance(ms: number): void {
    this.offset += ms;
  }

  set(ms: number): void {
    this.offset = ms - this.base.now();
  }
}
