/** One figure and what it may be at most. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
  /** `×` for a ratio, otherwise `ms`, `KB`, `MB`. */
  readonly unit: string;
  /** What the figure is made of, for whoever finds it over its limit. */
  readonly detail: string;
}

/** A part of the benchmark; figures that share a preparation come from one part. */
export type Part = () => Promise<readonly Figure[]>;

export function isWithin({ value, limit }: Figure): boolean {
  return value <= limit;
}
