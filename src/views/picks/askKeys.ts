import * as l10n from '@vscode/l10n';
import type { AccessKey } from '../../model/connections/connection';
import { askTextStep, type Step, type Taken, type TextQuestion } from './stepBoxes';

/** How many boxes {@link askKeys} shows one after the other. */
export const keySteps = 3;

const oneWord = (text: string): string | undefined =>
  /^\S+$/.test(text.trim()) ? undefined : l10n.t('Enter it without blanks.');

/**
 * Asks for an AccessKey, and a security token where one belongs to it, from the step given on. What is typed is shown only
 * where it is no secret, and kept when the user goes back.
 * @param known what was typed before; with all of it there, the last box is asked first, for somebody who came back.
 */
export async function askKeys(first: Step, known?: Partial<AccessKey>): Promise<Taken<AccessKey>> {
  const typed = [
    known?.accessKeyId ?? '',
    known?.accessKeySecret ?? '',
    known?.securityToken ?? '',
  ];
  for (let index = known?.accessKeySecret ? keySteps - 1 : 0; index < keySteps;) {
    const step: Step = {
      ...first,
      step: first.step + index,
      canGoBack: first.canGoBack || index > 0,
    };
    const taken = await askTextStep(step, question(index, typed));
    if (taken === 'cancelled' || (taken === 'back' && index === 0)) {
      return taken;
    }
    if (taken === 'back') {
      index--;
    } else {
      typed[index] = taken.value.trim();
      index++;
    }
  }
  const [id = '', accessKeySecret = '', securityToken = ''] = typed;
  return {
    value: { accessKeyId: id, accessKeySecret, ...(securityToken && { securityToken }) },
  };
}

function question(index: number, typed: readonly string[]): TextQuestion {
  const value = typed[index] ?? '';
  if (index === 0) {
    return {
      prompt: l10n.t('AccessKey ID. Use one of a RAM user that may only read.'),
      placeHolder: 'LTAI…',
      value,
      validate: oneWord,
    };
  }
  if (index === 1) {
    return {
      prompt: l10n.t('AccessKey secret. It is kept in the secret storage of the editor only.'),
      password: true,
      value,
      validate: oneWord,
    };
  }
  const isTemporary = (typed[0] ?? '').startsWith('STS.');
  return {
    prompt: isTemporary
      ? l10n.t('Security token that belongs to this temporary AccessKey.')
      : l10n.t('Security token, if the AccessKey is a temporary one. Press Enter to skip.'),
    password: true,
    value,
    validate: (text) => (isTemporary || text.trim() ? oneWord(text) : undefined),
  };
}
