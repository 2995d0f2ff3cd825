import { parseArgs } from 'node:util';
import { start, type EmulatorOptions } from './start';
import { scenarios, type ScenarioName } from './scenarios/scenario';

const usage = `Usage: main.ts --scenario ${Object.keys(scenarios).join('|')} [--port 0] [--seed N] [--now ISO]`;

/** Options from the command line; throws a sentence for what cannot be used. */
function readOptions(): EmulatorOptions {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'company' },
      port: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      now: { type: 'string' },
    },
  });
  const scenario = Object.keys(scenarios).find((name) => name === values.scenario);
  if (!scenario) throw new Error(`There is no scenario "${values.scenario}".`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`"${values.port}" is no port.`);
  }
  const seed = Number(values.seed);
  if (!Number.isInteger(seed))
    throw new Error(`The seed must be an integer, not "${values.seed}".`);
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now)) throw new Error(`"${values.now}" is no ISO date.`);
  return { scenario: scenario as ScenarioName, port, seed, now };
}

/** Serves until it is told to stop. */
async function serve(options: EmulatorOptions): Promise<void> {
  const emulator = await start(options);
  const { url, accessKeyId, accessKeySecret, control, identities } = emulator;
  console.log(JSON.stringify({ url, accessKeyId, accessKeySecret, control, identities }));
  const stop = () => void emulator.dispose();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(error: unknown, code: number): void {
  console.error(error instanceof Error ? error.message : String(error));
  if (code === 2) console.error(usage);
  process.exitCode = code;
}

function main(): void {
  let options: EmulatorOptions;
  try {
    options = readOptions();
  } catch (error) {
    fail(error, 2);
    return;
  }
  serve(options).catch((error: unknown) => fail(error, 1));
}

main();
