import * as l10n from '@vscode/l10n';
import { oneLine } from './plainText';
import { parseProviderType } from '../resources/identityProvider';
import type { Period } from '../jobs/jobFilter';
import type { EntityKind, Operation } from '../jobs/statistics';

/**
 * Display names of the service's enumerations. All of them are open sets: a value without a name here is shown raw,
 * on one line, so that a new value of the service never blanks a row.
 */
function named(names: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(names, value)
    ? (names[value] ?? value)
    : oneLine(value, 60) || l10n.t('Unknown');
}

export function statusWord(status: string): string {
  return named(
    {
      pending: l10n.t('Not started'),
      running: l10n.t('Running'),
      failed: l10n.t('Failed'),
      partial_success: l10n.t('Partially succeeded'),
      success: l10n.t('Succeeded'),
      suspending: l10n.t('Suspending'),
    },
    status,
  );
}

export function directionWord(direction: string): string {
  return named({ inbound: l10n.t('Inbound'), outbound: l10n.t('Outbound') }, direction);
}

export function triggerWord(trigger: string): string {
  return named({ auto: l10n.t('automatic'), manual: l10n.t('manual') }, trigger);
}

export function targetTypeWord(targetType: string): string {
  return named(
    {
      identity_provider: l10n.t('Identity provider'),
      application: l10n.t('Application'),
      organizational_unit: l10n.t('Organizational unit'),
      user: l10n.t('User'),
      eiam_v2_user_import: l10n.t('User import or export'),
    },
    targetType,
  );
}

export function entityKindWord(kind: EntityKind): string {
  return named(
    {
      user: l10n.t('Users'),
      organizationalUnit: l10n.t('Organizational units'),
      group: l10n.t('Groups'),
      groupMember: l10n.t('Group members'),
    },
    kind,
  );
}

export function operationWord(operation: Operation): string {
  return named(
    {
      created: l10n.t('Created'),
      updated: l10n.t('Updated'),
      // The API says "Binded"; people say "bound".
      binded: l10n.t('Bound'),
      deleted: l10n.t('Deleted'),
      same: l10n.t('Unchanged'),
      pushed: l10n.t('Pushed'),
      exported: l10n.t('Exported'),
    },
    operation,
  );
}

export function outcomeWord(outcome: 'success' | 'failed' | 'skipped'): string {
  return named(
    { success: l10n.t('succeeded'), failed: l10n.t('failed'), skipped: l10n.t('skipped') },
    outcome,
  );
}

export function periodWord(period: Period): string {
  return named(
    {
      '1h': l10n.t('Last hour'),
      '24h': l10n.t('Last 24 hours'),
      '7d': l10n.t('Last 7 days'),
      '30d': l10n.t('Last 30 days'),
    },
    period,
  );
}

/** Kind of a provider without its direction: "DingTalk", "AD", "OpenLDAP". */
export function productWord(urn: string): string {
  return named(
    {
      'alibaba:dingtalk': l10n.t('DingTalk'),
      'tencent:wecom': l10n.t('WeCom'),
      'bytedance:lark': l10n.t('Lark'),
      'microsoft:ad': l10n.t('Active Directory'),
      'microsoft:aad': l10n.t('Azure Active Directory'),
      'unknown:ldap': l10n.t('OpenLDAP'),
      'standard:oidc': l10n.t('OIDC'),
      'standard:saml2': l10n.t('SAML'),
      'alibaba:sase': l10n.t('SASE'),
      'alibaba:idaas': l10n.t('Alibaba Cloud IDaaS'),
    },
    parseProviderType(urn).product,
  );
}

/** Kind and direction of a provider: "DingTalk, outbound". */
export function providerTypeWord(urn: string): string {
  const { direction } = parseProviderType(urn);
  const product = productWord(urn);
  if (direction === 'inbound') return l10n.t('{0}, inbound', product);
  if (direction === 'outbound') return l10n.t('{0}, outbound', product);
  return product;
}

/** `enabled`, `disabled` and the like. */
export function switchWord(value: string): string {
  return named(
    {
      enabled: l10n.t('enabled'),
      disabled: l10n.t('disabled'),
      deleted: l10n.t('deleted'),
      creating: l10n.t('being created'),
      running: l10n.t('running'),
      success: l10n.t('passed'),
      failed: l10n.t('failed'),
    },
    value,
  );
}
