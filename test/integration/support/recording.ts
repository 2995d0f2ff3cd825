/** Replaces functions of objects for a while and writes down how they were called. */
export class Recording {
  readonly calls: { name: string; parameters: unknown[] }[] = [];
  private readonly undo: (() => void)[] = [];

  /** Lets the function do its work. */
  spy(owner: object, name: string): void {
    const original = (owner as Record<string, unknown>)[name] as (...all: unknown[]) => unknown;
    const { calls } = this;
    this.set(owner, name, function (this: unknown, ...parameters: unknown[]) {
      calls.push({ name, parameters });
      return original.apply(this, parameters);
    });
  }

  /** Puts another function in its place. */
  replace(owner: object, name: string, stand: (...parameters: unknown[]) => unknown): void {
    this.set(owner, name, (...parameters: unknown[]) => {
      this.calls.push({ name, parameters });
      return stand(...parameters);
    });
  }

  dispose(): void {
    for (const undo of this.undo.splice(0).reverse()) undo();
  }

  private set(owner: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, { value, configurable: true, writable: true });
    this.undo.push(() => {
      if (before) Object.defineProperty(owner, name, before);
      else Reflect.deleteProperty(owner, name);
    });
  }
}
