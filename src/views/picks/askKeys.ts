import * as l10n from '@vscode/l10n';
import type { AccessKey } from '../../model/connections/connection';
import { askText } from './askText';

const oneWord = (text: string): string | undefined =>
  /^\S+$/.test(text.trim()) ? undefined : l10n.t('Enter it without blanks.');

/**
 * Asks for an AccessKey, and a security token where one belongs to it. `undefined` when the user changed their mind.
 * What is typed is shown only where it is no secret.
 */
export async function askKeys(title: string, accessKeyId = ''): Promise<AccessKey | undefined> {
  const id = await askText({
    title,
    prompt: l10n.t('AccessKey ID. Use one of a RAM user that may only read.'),
    placeHolder: 'LTAI…',
    value: accessKeyId,
    validateInput: oneWord,
  });
  if (id === undefined) return undefined;
  const secret = await askText({
    title,
    prompt: l10n.t('AccessKey secret. It is kept in the secret storage of the editor only.'),
    password: true,
    validateInput: oneWord,
  });
  if (secret === undefined) return undefined;
  const temporary = id.trim().startsWith('STS.');
  const token = await askText({
    title,
    prompt: temporary
      ? l10n.t('Security token that belongs to this temporary AccessKey.')
      : l10n.t('Security token, if the AccessKey is a temporary one. Press Enter to skip.'),
    password: true,
    validateInput: (text) => (temporary || text.trim() ? oneWord(text) : undefined),
  });
  if (token === undefined) return undefined;
  return {
    accessKeyId: id.trim(),
    accessKeySecret: secret.trim(),
    ...(token.trim() && { securityToken: token.trim() }),
  };
}
