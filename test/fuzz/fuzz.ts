import { targets, type FuzzTarget } from './targets';
import { wildText } from './wildText';

/** What a parser did wrong. */
export interface FuzzProblem {
  target: string;
  /** The input, to be made a test. */
  input: string;
  problem: string;
}

/** Allowed for 10,000 characters, in milliseconds of the processor; a shorter text may take as long as one of that length. */
const longest = 100;

/**
 * Gives so many wild texts to all parsers in turn, the same under the same seed. Time is that of the processor, and a text
 * that takes too long is tried again: what a busy machine does is no property of the parser.
 */
export function fuzz(count: number, seed: number, chosen = targets): FuzzProblem[] {
  const random = randomOf(seed);
  const problems = new Map<string, FuzzProblem>();
  for (let n = 0; n < count; n++) {
    const target = chosen[n % chosen.length]!;
    const input = wildText(target.seeds, random);
    const problem = problemOf(target, input);
    if (problem !== undefined) {
      const key = `${target.name} ${problem.slice(0, 40)}`;
      const known = problems.get(key);
      if (!known || known.input.length > input.length) {
        problems.set(key, { target: target.name, input, problem });
      }
    }
  }
  return [...problems.values()];
}

/** What is wrong with how a parser takes a text; `undefined` when nothing is. */
export function problemOf({ run, refuses }: FuzzTarget, input: string): string | undefined {
  const allowed = longest * Math.max(1, input.length / 10_000);
  let took = Infinity;
  for (let attempt = 0; attempt < 3 && took > allowed; attempt++) {
    const begin = process.cpuUsage();
    try {
      run(input);
    } catch (error) {
      if (!refuses?.(error)) return `throws ${String(error)}`;
    }
    const { user, system } = process.cpuUsage(begin);
    took = Math.min(took, (user + system) / 1000);
  }
  return took > allowed ? `takes ${Math.round(took)} ms for ${input.length} characters` : undefined;
}

/** Numbers from 0 to 1, the same under the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
