import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from '../vscode/repository';
import type { BundledPackage } from './bundledPackages';

export const noticesFile = 'THIRD-PARTY-NOTICES.md';

const introduction = `# Third-party notices

IDaaS Sync Explorer is under the MIT licence (see LICENSE). The package that users install also holds parts of the
packages below, each under its own licence. \`npm run notices\` writes this file from what the build really bundles.
`;

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.`;

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Texts of the licences that a package may name without carrying them. */
function standardTexts(): Readonly<Record<string, string>> {
  // TypeScript carries the unchanged text of the Apache licence.
  const apache = readFileSync(path.join(repository, 'node_modules/typescript/LICENSE.txt'), 'utf8');
  return { 'Apache-2.0': apache.replaceAll('\r\n', '\n').trim(), ISC: isc, MIT: mit };
}

const fence = (text: string) => `\`\`\`text\n${text}\n\`\`\``;

/** The whole file. */
export function noticesText(packages: readonly BundledPackage[]): string {
  const standard = standardTexts();
  const bare = packages.filter(({ texts }) => texts.size === 0);
  const unknown = bare.filter(({ license }) => !(license in standard));
  if (unknown.length > 0)
    throw new Error(`No licence text for ${unknown.map(({ name }) => name).join(', ')}.`);
  const names = [...new Set(bare.map(({ license }) => license))].sort();
  return [
    introduction,
    ...packages.map(section),
    ...names.map((name) => `## Text of the licence ${name}\n\n${fence(standard[name] ?? '')}\n`),
  ].join('\n');
}

function section({ name, version, license, author, address, texts }: BundledPackage): string {
  const by = author ? ` by ${author.replace(/\s*[<(].*$/, '')}` : '';
  const heading = `## ${name} ${version}\n\n${license}${by}${address ? `, <${address}>` : ''}\n`;
  return [heading, ...terms(license, texts)].join('\n');
}

function terms(license: string, texts: BundledPackage['texts']): string[] {
  if (texts.size === 0)
    return [
      `The package carries no licence text; its manifest names ${license}, whose text stands below.\n`,
    ];
  return [...texts].map(([file, text]) =>
    // The licence asks for its address or its text; the address is enough for 20 kilobytes of it.
    license === 'CC-BY-4.0' && file === 'LICENSE'
      ? 'The icons are used unchanged under <https://creativecommons.org/licenses/by/4.0/>. Their style sheet:\n'
      : `${fence(text)}\n`,
  );
}
