/** How many calls are being answered, and the most there ever were since the last reset. */
export class InFlight {
  current = 0;
  peak = 0;

  enter(): void {
    this.current += 1;
    this.peak = Math.max(this.peak, this.current);
  }

  leave(): void {
    this.current -= 1;
  }

  reset(): void {
    this.peak = this.current;
  }
}
