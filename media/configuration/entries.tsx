import * as l10n from '@vscode/l10n';
import type { PullConfiguration, PushConfiguration } from '../../src/model/syncConfiguration';
import { ExampleEntries } from './exampleEntries';
import type { HalfName } from './half';
import { usePage } from './pageContext';
import { PullEntries } from './pullEntries';
import { PushEntries } from './pushEntries';
import { scopesOf } from './scopesOf';

interface EntriesProps {
  name: HalfName;
  config: PushConfiguration | PullConfiguration;
}

/** The LDAP part of a half; nothing for a provider that is no directory. */
export function Entries({ name, config }: EntriesProps) {
  const { model } = usePage();
  const push = 'ldapUdPushConfig' in config ? config.ldapUdPushConfig : undefined;
  const pull = 'ldapUdPullConfig' in config ? config.ldapUdPullConfig : undefined;
  if (!push && !pull && model.family === undefined) {
    return null;
  }
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
