/** Mixes two 32-bit numbers into one; the same pair always gives the same number. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (a >>> 16), 0x45d9f3b) ^ Math.imul(b + 0x9e3779b9, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 13)) >>> 0;
}

/** A 32-bit number for a text under a seed. */
export function hashText(seed: number, text: string): number {
  let h = mix(seed, text.length);
  for (let i = 0; i < text.length; i++) h = mix(h, text.charCodeAt(i));
  return h;
}

/** A deterministic number in [0, 1) for the n-th draw under a hash. */
export function fraction(hash: number, n: number): number {
  return mix(hash, n) / 2 ** 32;
}

/** A deterministic integer in [from, to], both included. */
export function between(hash: number, n: number, from: number, to: number): number {
  return from + Math.floor(fraction(hash, n) * (to - from + 1));
}
