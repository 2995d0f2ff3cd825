import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Page } from 'playwright-core';

/** What the editor itself complains about, in the logs of its extension host and in the console of its window. */
export class HostLog {
  private readonly console: string[] = [];

  constructor(
    page: Page,
    private readonly folder: string,
  ) {
    page.on('console', (message) => this.console.push(message.text()));
  }

  /** All lines that contain a text, oldest first in each log. */
  async lines(pattern: RegExp): Promise<string[]> {
    const names = await readdir(this.folder, { recursive: true });
    const files = names.filter((name) => name.endsWith('.log')).sort();
    const texts = await Promise.all(
      files.map((name) => readFile(path.join(this.folder, name), 'utf8')),
    );
    return [...texts.flatMap((text) => text.split('\n')), ...this.console].filter((line) =>
      pattern.test(line),
    );
  }
}
