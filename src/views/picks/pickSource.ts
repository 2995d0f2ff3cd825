import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import type { CredentialSource } from '../../model/connections/connection';
import type { ProfileChoice } from '../../services/connections/cliProfiles';
import { pickStep, type Step, type StepChoice, type Taken } from './stepBoxes';
import { clauses } from '../../model/text/clauses';

/** A profile, and why it leads to no keys where it does not. */
export type ListedProfile = ProfileChoice & { problem?: string };

/**
 * Asks where the keys of a new connection come from. All ways are listed; those that cannot be used say why. `profiles` is
 * the reason when they cannot be read, and choosing that row reads them again.
 */
export function pickSource(
  step: Step,
  profiles: readonly ListedProfile[] | string,
  hasEnvironment: boolean,
): Promise<Taken<CredentialSource | 'unreadableProfiles'>> {
  const choices: StepChoice<CredentialSource | 'unreadableProfiles'>[] = [
    {
      label: l10n.t('AccessKey'),
      description: l10n.t('kept in the secret storage of the editor'),
      iconPath: undefined,
      value: { kind: 'accessKey' },
    },
    ...profileChoices(profiles),
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
  return pickStep(step, choices, l10n.t('Where do the keys come from?'));
}

function profileChoices(
  profiles: readonly ListedProfile[] | string,
): StepChoice<CredentialSource | 'unreadableProfiles'>[] {
  const label = l10n.t('Profiles of the Aliyun CLI');
  const iconPath = new vscode.ThemeIcon('warning');
  if (typeof profiles === 'string') {
    return [{ label, iconPath, detail: profiles, value: 'unreadableProfiles' }];
  }
  if (profiles.length === 0) {
    const detail = l10n.t('There is none. Run "aliyun configure" to make one.');
    return [{ label, iconPath, detail, value: 'unreadableProfiles', isUnusable: true }];
  }
  return profiles.map(({ name, mode, region, problem }) => ({
    label: l10n.t('Aliyun CLI profile "{0}"', name),
    description: clauses([mode ?? l10n.t('not configured'), region]),
    value: { kind: 'profile' as const, profile: name },
    ...(problem !== undefined && { detail: problem, iconPath, isUnusable: true }),
  }));
}
