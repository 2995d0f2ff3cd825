import * as l10n from '@vscode/l10n';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../src/model/configuration/syncConfiguration';
import { ExampleEntries } from './exampleEntries';
import type { HalfName } from './half';
import { PullEntries } from './pullEntries';
import { PushEntries } from './pushEntries';
import { scopesOf } from './scopesOf';

interface EntriesProps {
  name: HalfName;
  config: PushConfiguration | PullConfiguration;
}

/** The LDAP part of a half. */
export function Entries({ name, config }: EntriesProps) {
  const push = 'ldapUdPushConfig' in config ? config.ldapUdPushConfig : undefined;
  const pull = 'ldapUdPullConfig' in config ? config.ldapUdPullConfig : undefined;
  const heading = `entries-${name}`;
  return (
    <>
      <div class="part">
        <h3 id={heading}>
          {name === 'push' ? l10n.t('As which entries') : l10n.t('Which entries')}
        </h3>
        {push && <PushEntries ldap={push} />}
        {pull && <PullEntries ldap={pull} />}
        {!push && !pull && <p class="hint">{l10n.t('The service sent no LDAP settings.')}</p>}
      </div>
      {push && <ExampleEntries ldap={push} scopes={scopesOf(config)} />}
    </>
  );
}
