import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { runMocha } from '../run/runMocha';

/** Called by VS Code in the extension host; the test files are bundled next to this one. */
export async function run(): Promise<void> {
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .sort()
    .map((file) => path.join(__dirname, file));
  const { failed } = await runMocha(files, { timeout: 120_000, color: false });
  if (failed > 0) throw new Error(`${failed} failed`);
}
