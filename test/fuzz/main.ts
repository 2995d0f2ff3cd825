import { parseArgs } from 'node:util';
import { fuzz } from './fuzz';

/** `npm run fuzz -- --count 1000000 --seed 7`: wild texts for all parsers. The seed is told, so that a run can be repeated. */
function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const begin = performance.now();
  console.log(`${count} inputs, seed ${seed}`);
  const problems = fuzz(count, seed);
  for (const { target, problem, input } of problems) {
    console.log(`${target}: ${problem}\n  ${JSON.stringify(input.slice(0, 1000))}`);
  }
  const seconds = Math.round((performance.now() - begin) / 1000);
  console.log(`${problems.length} problems, ${seconds} s`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main();
