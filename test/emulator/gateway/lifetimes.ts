/** How long what the service hands out may be used, in milliseconds of the emulator's clock; for ever unless told. */
export interface LifetimeLimits {
  /** Session tokens, counted from when the limit is set. */
  session?: number;
  /** Page tokens, counted from when each was handed out first. */
  page?: number;
}

/** A page token more than these is forgotten, and then counts as handed out when it is met again. */
const mostTokens = 10_000;

/** Knows what has run out. */
export class Lifetimes {
  private limits: LifetimeLimits = {};
  private since = 0;
  private readonly handedOut = new Map<string, number>();

  constructor(private readonly clock: { now(): number }) {}

  set(limits: LifetimeLimits): void {
    this.limits = { ...limits };
    this.since = this.clock.now();
    this.handedOut.clear();
  }

  clear(): void {
    this.set({});
  }

  get isSessionOver(): boolean {
    return this.clock.now() - this.since >= (this.limits.session ?? Infinity);
  }

  /** Notes a page token that goes out. */
  handOut(token: string): void {
    if (this.limits.page === undefined) return;
    if (!this.handedOut.has(token)) this.handedOut.set(token, this.clock.now());
    if (this.handedOut.size > mostTokens) {
      this.handedOut.delete(this.handedOut.keys().next().value!);
    }
  }

  isPageOver(token: string): boolean {
    const since = this.handedOut.get(token) ?? this.clock.now();
    return this.clock.now() - since >= (this.limits.page ?? Infinity);
  }
}
