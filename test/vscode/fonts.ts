import { mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { cachedFolder } from './cachedFolder';
import { unpackBrotli } from './decompress';
import { unpackPackage } from './registryPackage';
import { runCommand } from './runCommand';
import { whileWaiting } from './whileWaiting';

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
    return { FONTCONFIG_FILE: await fontConfiguration(await cachedFolder('fonts', fill)) };
  } catch (error) {
    console.warn('Chinese text will show as boxes:', (error as Error).message);
    return {};
  }
}

/**
 * The configuration of the fonts in `folder`, made anew when it is of another place: it names them by their full path,
 * and a checkout may have been moved, or share the folder of another.
 */
export async function fontConfiguration(folder: string): Promise<string> {
  const place = await realpath(folder);
  const file = path.join(place, 'fonts.conf');
  const wanted = configuration(place);
  if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
    // Another run may be reading it.
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, wanted);
    await rename(unfinished, file);
  }
  return file;
}

async function fill(folder: string): Promise<void> {
  const fetched = path.join(folder, 'package');
  await mkdir(fetched);
  const what = `Downloading a font for Chinese text (${chinese}), once`;
  await whileWaiting(what, unpackPackage(chinese, fetched));
  // Open Sans is the interface font of VS Code on many Linux desktops.
  await unpackBrotli('fonts.tar.br', folder);
  for (const file of await readdir(fetched, { recursive: true }))
    if (weights.test(file))
      await rename(path.join(fetched, file), path.join(folder, 'fonts', path.basename(file)));
  await rm(fetched, { recursive: true });
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
