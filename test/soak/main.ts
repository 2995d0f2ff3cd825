import { parseArgs } from 'node:util';
import { packageExtension } from '../run/packageExtension';
import { Dice } from '../support/dice';
import { floor, newest } from '../vscode/versions';
import { whileWaiting } from '../vscode/whileWaiting';
import type { SoakOptions, SoakPart } from './part';
import { resources } from './resources';
import { tree } from './tree';

/** What goes on for long; all of it unless parts are named. */
const parts: Readonly<Record<string, SoakPart>> = { resources, tree };

/** `npm run soak [-- part …] [--steps 300] [--seed N] [--minutes N] [--newest]`. */
async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      steps: { type: 'string', default: '300' },
      seed: { type: 'string', default: String(Dice.seed()) },
      minutes: { type: 'string' },
      newest: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.find((name) => !(name in parts));
  if (unknown)
    throw new Error(`There is no part ${unknown}, only ${Object.keys(parts).join(', ')}.`);
  const minutes = values.minutes === undefined ? undefined : count('minutes', values.minutes);
  const options: SoakOptions = {
    seed: count('seed', values.seed),
    // Time that is asked for is used, however many steps that takes.
    steps: minutes === undefined ? count('steps', values.steps) : Infinity,
    milliseconds: (minutes ?? Infinity) * 60_000,
  };
  process.env['IDAAS_VSIX'] = await packageExtension();
  process.env['IDAAS_VSCODE_VERSION'] = (values.newest ? newest : floor).vscode;
  console.log(`Seed ${options.seed}; the same again: npm run soak -- --seed ${options.seed}`);
  let failed = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(`\n── ${name} ──`);
    try {
      const lines = await whileWaiting(`Running ${name}`, part(options));
      for (const line of lines) console.log(line);
    } catch (error) {
      failed++;
      console.error(error);
    }
  }
  return failed > 0 ? 1 : 0;
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`--${name} takes a whole number, not "${text}".`);
  return value;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
