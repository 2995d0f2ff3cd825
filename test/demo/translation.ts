import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { repository } from '../vscode/repository';

type Texts = Readonly<Record<string, string>>;

/** What the extension says in a language, by what it says in English; English where there is no other. */
export class Translation {
  private readonly texts: Texts;
  private readonly manifest: Texts;

  constructor(locale: string | undefined) {
    const suffix = locale === undefined ? '' : `.${locale}`;
    this.texts = read(`l10n/bundle.l10n${suffix}.json`) ?? {};
    this.manifest = read(`package.nls${suffix}.json`) ?? read('package.nls.json') ?? {};
  }

  text(english: string): string {
    return this.texts[english] ?? english;
  }

  /** The title of the view, and of the container it is alone in. */
  get viewTitle(): string {
    return this.manifest['view.explorer'] ?? '';
  }

  /** The title of a command. */
  command(name: string): string {
    return this.manifest[`command.${name}`] ?? '';
  }

  /** Matches the name of the row of a job with this status. */
  job(status = ''): RegExp {
    const [before = '', after = ''] = this.text('Job of {0}').split('{0}');
    return new RegExp(`^${before}.*${after}[,，].*${this.text(status)}`);
  }
}

function read(file: string): Texts | undefined {
  const full = path.join(repository, file);
  return existsSync(full) ? (JSON.parse(readFileSync(full, 'utf8')) as Texts) : undefined;
}
