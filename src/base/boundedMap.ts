/**
 * A map that forgets the entry used longest ago when it is full. The library for this weighs as much as all our services
 * around it, and none of what it adds (ages, sizes, fetching) is needed here.
 */
export class BoundedMap<Key, Value> {
  /** In the order of their last use. */
  private readonly entries = new Map<Key, Value>();

  constructor(private readonly max: number) {}

  get(key: Key): Value | undefined {
    const value = this.entries.get(key);
    if (value !== undefined) {
      this.set(key, value);
    }
    return value;
  }

  /** Whether the key is there; that does not count as a use. */
  has(key: Key): boolean {
    return this.entries.has(key);
  }

  set(key: Key, value: Value): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.max) {
      const [oldest] = this.entries.keys();
      this.entries.delete(oldest as Key);
    }
  }

  delete(key: Key): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }
}
