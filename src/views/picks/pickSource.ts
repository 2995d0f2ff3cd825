import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { CredentialSource } from '../../model/connections/connection';
import type { ProfileChoice } from '../../services/connections/cliProfiles';
import { pickOne, type Choice } from './pickOne';

/**
 * Asks where the keys of a new connection come from. Profiles that cannot be read are a row that says so; `profiles` is
 * then the reason.
 */
export function pickSource(
  title: string,
  profiles: readonly ProfileChoice[] | string,
  hasEnvironment: boolean,
): Promise<CredentialSource | 'unreadableProfiles' | undefined> {
  const choices: Choice<CredentialSource | 'unreadableProfiles'>[] = [
    {
      label: l10n.t('AccessKey'),
      description: l10n.t('kept in the secret storage of the editor'),
      iconPath: undefined,
      value: { kind: 'accessKey' },
    },
    ...(typeof profiles === 'string'
      ? [
          {
            label: l10n.t('Profiles of the Aliyun CLI'),
            iconPath: new vscode.ThemeIcon('warning'),
            detail: profiles,
            value: 'unreadableProfiles' as const,
          },
        ]
      : profiles.map(({ name, mode, region }) => ({
          label: l10n.t('Aliyun CLI profile "{0}"', name),
          description: [mode ?? l10n.t('not configured'), region].filter(Boolean).join(', '),
          value: { kind: 'profile' as const, profile: name },
        }))),
    {
      label: l10n.t('Environment'),
      description: hasEnvironment
        ? l10n.t('ALIBABA_CLOUD_ACCESS_KEY_ID is set')
        : l10n.t('variables, OIDC token or role of this machine'),
      value: { kind: 'environment' },
    },
    {
      label: l10n.t('Sample data'),
      description: l10n.t('a made-up company, no account needed'),
      value: { kind: 'sample' },
    },
  ];
  return pickOne(title, choices, l10n.t('Where do the keys come from?'));
}
