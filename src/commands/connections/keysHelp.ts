import * as vscode from 'vscode';
import type { CredentialSource } from '../../model/connections/connection';

const pages = {
  accessKey: 'ram/user-guide/create-an-accesskey-pair',
  profile: 'cli/configure-credentials',
  environment: 'sdk/developer-reference/v2-manage-node-js-access-credentials',
} as const;

/** The page of Alibaba Cloud about a way to keys, in the language of the editor. */
export function keysHelp({ kind }: CredentialSource): string | undefined {
  if (kind === 'sample') {
    return undefined;
  }
  return vscode.env.language.toLowerCase().startsWith('zh')
    ? `https://help.aliyun.com/zh/${pages[kind]}`
    : `https://www.alibabacloud.com/help/en/${pages[kind]}`;
}
