import { fraction } from '../emulator/data/random';

/** Chance that can be had again: the same seed gives the same throws. */
export class Dice {
  private thrown = 0;

  constructor(readonly seed: number) {}

  /** The seed that the environment names, otherwise another one each time. */
  static seed(): number {
    const named = process.env['IDAAS_SEED'];
    return named ? Number(named) : Math.floor(Math.random() * 2 ** 31);
  }

  /** A number in [0, 1). */
  throw(): number {
    return fraction(this.seed, this.thrown++);
  }

  /** An integer between two, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.throw() * (to - from + 1));
  }

  /** One of several; nothing of nothing. */
  pick<T>(of: readonly T[]): T | undefined {
    return of[this.between(0, of.length - 1)];
  }

  /** A name, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(weights) as Name[];
    let left = this.throw() * names.reduce((sum, name) => sum + weights[name], 0);
    return names.find((name) => (left -= weights[name]) < 0) ?? names[0]!;
  }
}
