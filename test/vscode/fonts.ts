import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { cache } from './repository';
import { cachedFolder } from './cachedFolder';
import { unpackBrotli } from './decompress';
import { unpackPackage } from './registryPackage';
import { runCommand } from './runCommand';

/**
 * A font for Chinese as plain TrueType: the usual web-font packages hold WOFF2 slices, which a
 * browser does not accept from the system.
 */
const chinese = '@expo-google-fonts/noto-sans-sc@0.4.3';
const weights = /_(400Regular|600SemiBold|700Bold)\.ttf$/;

/**
 * What a browser's environment needs for Chinese text to show as text and not as boxes: nothing
 * where the system has a font, otherwise a set of our own.
 */
export async function fontEnvironment(): Promise<NodeJS.ProcessEnv> {
  if (process.platform !== 'linux') return {};
  const found = await runCommand('fc-list', [':lang=zh']).catch(() => '');
  if (found.trim()) return {};
  try {
    const folder = await cachedFolder('fonts', fill);
    return { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  } catch (error) {
    console.warn('Chinese text will show as boxes:', (error as Error).message);
    return {};
  }
}

async function fill(folder: string): Promise<void> {
  console.log(`Downloading a font for Chinese text (${chinese}), once …`);
  const fetched = path.join(folder, 'package');
  await mkdir(fetched);
  await unpackPackage(chinese, fetched);
  // Open Sans is the interface font of VS Code on many Linux desktops.
  await unpackBrotli('fonts.tar.br', folder);
  for (const file of await readdir(fetched, { recursive: true }))
    if (weights.test(file))
      await rename(path.join(fetched, file), path.join(folder, 'fonts', path.basename(file)));
  await rm(fetched, { recursive: true });
  await writeFile(path.join(folder, 'fonts.conf'), configuration(path.join(cache, 'fonts')));
}

const configuration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
