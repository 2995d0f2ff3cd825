import * as l10n from '@vscode/l10n';
import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../../base/errors';
import { textOf, type ProfileFields } from './profileMode';

/** What stands in the file of the Aliyun CLI. */
export interface ProfileFileContent {
  profiles: readonly ProfileFields[];
  /** Name of the profile that the CLI uses. */
  current?: string;
}

/** An error whose text is a reason of ours: the parser's own words quote the file, and with it keys. */
class Unreadable extends Error {}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lowerCase = (record: Record<string, unknown>): ProfileFields =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));

/** Where the JSON is broken, as far as the parser tells: not every one names a position. */
function syntaxReason(error: unknown, json: string): string {
  const { message } = error as Error;
  if (/end of JSON|Unterminated/i.test(message)) {
    return l10n.t('it ends before its JSON is complete');
  }
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) {
    return l10n.t('it is no JSON');
  }
  return Number(position) >= json.length
    ? l10n.t('it ends before its JSON is complete')
    : l10n.t('line {0} is no JSON', json.slice(0, Number(position)).split('\n').length);
}

/** The profiles in the bytes of a file. Throws an `Error` with the reason when they are none. */
export function readProfiles(bytes: Buffer): ProfileFileContent {
  if (bytes.length > 1 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0))) {
    throw new Unreadable(l10n.t('it is UTF-16, but the Aliyun CLI reads UTF-8'));
  }
  // Editors on Windows like to put a byte-order mark before JSON.
  const json = bytes.toString('utf8').replace(/^\ufeff/, '');
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    throw new Unreadable(syntaxReason(error, json));
  }
  const fields = isRecord(content) ? lowerCase(content) : {};
  const profiles = fields['profiles'] ?? [];
  if ((content !== null && !isRecord(content)) || !Array.isArray(profiles)) {
    throw new Unreadable(l10n.t('it holds no list of profiles'));
  }
  const current = textOf(fields, 'current');
  return { profiles: profiles.filter(isRecord).map(lowerCase), ...(current && { current }) };
}

function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) {
    return error.message;
  }
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return l10n.t('reading it is not permitted');
    case 'EISDIR':
      return l10n.t('it is a folder');
    case 'ENOTDIR':
      return l10n.t('what should be its folder is a file');
    default:
      return code ?? l10n.t('unknown');
  }
}

/**
 * The file of the Aliyun CLI (`~/.aliyun/config.json`). Read only: it belongs to the CLI, and a tool that rewrites it
 * can lose somebody's keys. Read again whenever it has changed.
 */
export class ProfileFile {
  private cached: (ProfileFileContent & { mtime: number; size: number }) | undefined;

  constructor(private readonly file: string) {}

  /** What stands in it; nothing when there is no such file. Throws a `UserError` with the reason when it is unreadable. */
  async read(): Promise<ProfileFileContent> {
    try {
      const { mtimeMs: mtime, size } = await stat(this.file);
      if (this.cached?.mtime !== mtime || this.cached.size !== size) {
        this.cached = { ...readProfiles(await readFile(this.file)), mtime, size };
      }
      return this.cached;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return { profiles: [] };
      }
      throw new UserError(
        l10n.t(
          'The file {0} of the Aliyun CLI cannot be read: {1}. Check it, then retry.',
          this.file,
          reasonOf(error),
        ),
      );
    }
  }
}
