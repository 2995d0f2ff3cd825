import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a file as the Aliyun CLI keeps it, a text as it is, and takes it away afterwards. */
export async function withProfiles(
  content: object | string,
  work: (file: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'aliyun-'));
  const file = join(folder, 'config.json');
  try {
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    await work(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
