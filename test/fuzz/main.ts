import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';
import { targets } from './targets';

/** `npm run fuzz -- --count 1000000 --seed 7`: wild texts for all parsers. The seed is told, so that a run can be repeated. */
function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    },
  });
  const [count, seed] = [whole('count', values.count), whole('seed', values.seed)];
  const begin = performance.now();
  const passed = () => Math.round((performance.now() - begin) / 1000);
  console.log(`${count} inputs, seed ${seed}`);
  let told = 0;
  const problems = fuzz(count, seed, targets, (done) => {
    // Once in ten seconds: whoever waits is to see that it goes on.
    if (passed() < told + 10) return;
    told = passed();
    console.log(`${done} of ${count}: ${told} s so far …`);
  });
  for (const { target, problem, input } of problems) {
    console.log(`${target}: ${problem}\n  ${JSON.stringify(input.slice(0, 1000))}`);
  }
  console.log(`${problems.length} problems, ${passed()} s`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`--${name} takes a whole number, not "${text}".`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
