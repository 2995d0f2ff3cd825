import { targets, type FuzzTarget } from './targets';
import { wildText } from './wildText';

/** What a parser did wrong. */
export interface FuzzProblem {
  target: string;
  /** The input, to be made a test. */
  input: string;
  problem: string;
}

/**
 * Allowed for 10,000 characters, in milliseconds of the processor; a shorter text may take as long as one of that length.
 * What takes more is held against the yardstick.
 */
const longest = 100;

/** So many yardsticks are 100 ms on a machine that does nothing else. */
const allowedYardsticks = 10;

/**
 * Gives so many wild texts to all parsers in turn, the same under the same seed. Time is that of the processor, and a text
 * that takes too long is measured again, beside a yardstick: how busy the machine is, or how much garbage the process
 * has to look through, is no property of the parser.
 *
 * @param tell hears now and then how many are done.
 */
export function fuzz(
  count: number,
  seed: number,
  chosen = targets,
  tell: (done: number) => void = () => undefined,
): FuzzProblem[] {
  const random = randomOf(seed);
  const problems = new Map<string, FuzzProblem>();
  for (let n = 0; n < count; n++) {
    const target = chosen[n % chosen.length]!;
    const input = wildText(target.seeds, random);
    if (n % 1000 === 0) tell(n);
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
  const share = Math.max(1, input.length / 10_000);
  const attempt = () => {
    try {
      run(input);
    } catch (error) {
      if (!refuses?.(error)) throw error;
    }
  };
  try {
    const first = processorTime(attempt);
    if (first <= longest * share) return undefined;
    const took = quickest(attempt);
    return took > allowedYardsticks * share * quickest(yardstick)
      ? `takes ${Math.round(took)} ms for ${input.length} characters`
      : undefined;
  } catch (error) {
    return `throws ${String(error)}`;
  }
}

/** Work of the kind that parsers do: looks at 400,000 characters one by one and keeps some of them; about 10 ms. */
function yardstick(): void {
  const kept: string[] = [];
  for (const sign of '(cn=test), "dc": [1] '.repeat(20_000)) {
    if (sign === '=' || sign === ',') kept.push(sign);
  }
  kept.join('').split(',');
}

/** Milliseconds of the processor. */
function processorTime(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function quickest(work: () => void): number {
  return Math.min(...Array.from({ length: 3 }, () => processorTime(work)));
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
