import * as l10n from '@vscode/l10n';
import type { LdapUdPushConfig } from '../../src/model/configuration/syncConfiguration';
import { switchWord } from '../../src/model/text/words';
import { Chips } from './chips';
import { Fact } from './fact';
import { FieldMark } from './fieldMark';
import { FieldText } from './fieldText';
import { usePage } from './pageContext';
import { Transport } from './transport';

/** What new entries of the directory become. */
export function PushEntries({ ldap }: { ldap: LdapUdPushConfig }) {
  const { model } = usePage();
  const { passwordSyncStatus: passwords } = ldap;
  const hasTransport = model.transport !== undefined || model.transportFailure !== undefined;
  const overTransport = hasTransport && passwords === 'enabled';
  return (
    <dl class="facts">
      <Fact term={l10n.t('User classes')}>
        <Chips
          direction="outbound"
          field="ldapUdPushConfig.userObjectClass"
          text={ldap.userObjectClass}
        />
      </Fact>
      <Fact term={l10n.t('Organization classes')}>
        <Chips
          direction="outbound"
          field="ldapUdPushConfig.organizationUnitObjectClass"
          text={ldap.organizationUnitObjectClass}
        />
      </Fact>
      <Fact term={l10n.t('User RDN')}>
        <FieldText direction="outbound" field="ldapUdPushConfig.userRdn" text={ldap.userRdn} />
      </Fact>
      <Fact term={l10n.t('Organization RDN')}>
        <FieldText
          direction="outbound"
          field="ldapUdPushConfig.organizationalUnitRdn"
          text={ldap.organizationalUnitRdn}
        />
      </Fact>
      <Fact term={l10n.t('Passwords')}>
        <bdi>
          {passwords === undefined ? l10n.t('not set') : passwordWord(passwords, overTransport)}
        </bdi>{' '}
        {overTransport && <Transport direction="outbound" />}
        <FieldMark direction="outbound" field="ldapUdPushConfig.passwordSyncStatus" />
      </Fact>
      {hasTransport && !overTransport && (
        <Fact term={l10n.t('Connection')}>
          <Transport direction="outbound" />
        </Fact>
      )}
    </dl>
  );
}

function passwordWord(status: string, overTransport: boolean): string {
  switch (status) {
    case 'enabled':
      return overTransport ? l10n.t('synchronized over') : l10n.t('synchronized');
    case 'disabled':
      return l10n.t('not synchronized');
    default:
      return switchWord(status);
  }
}
