import * as l10n from '@vscode/l10n';
import type { LdapUdPullConfig } from '../../src/model/configuration/syncConfiguration';
import { Chips } from './chips';
import { Fact } from './fact';
import { FieldText } from './fieldText';
import { FilterWords } from './filterWords';
import { usePage } from './pageContext';
import { Transport } from './transport';

/** By what the entries of the directory are recognised. */
export function PullEntries({ ldap }: { ldap: LdapUdPullConfig }) {
  const { model } = usePage();
  const field = (name: keyof LdapUdPullConfig) => ({
    direction: 'inbound' as const,
    field: `ldapUdPullConfig.${name}`,
    text: ldap[name],
  });
  return (
    <dl class="facts">
      <Fact term={l10n.t('User classes')}>
        <Chips {...field('userObjectClass')} />
      </Fact>
      <Fact term={l10n.t('User filter')}>
        <FieldText {...field('userObjectClassCustomFilter')} />
        <FilterWords text={ldap.userObjectClassCustomFilter} />
      </Fact>
      <Fact term={l10n.t('Organization classes')}>
        <Chips {...field('organizationUnitObjectClass')} />
      </Fact>
      <Fact term={l10n.t('Group classes')}>
        <Chips {...field('groupObjectClass')} />
      </Fact>
      <Fact term={l10n.t('Group filter')}>
        <FieldText {...field('groupObjectClassCustomFilter')} />
        <FilterWords text={ldap.groupObjectClassCustomFilter} />
      </Fact>
      <Fact term={l10n.t('Member attribute')}>
        <FieldText {...field('groupMemberAttributeName')} />
      </Fact>
      {(model.transport ?? model.transportFailure) && (
        <Fact term={l10n.t('Connection')}>
          <Transport direction="inbound" />
        </Fact>
      )}
    </dl>
  );
}
