import * as l10n from '@vscode/l10n';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../src/model/configuration/syncConfiguration';
import { ExampleEntries } from './exampleEntries';
import type { Direction } from '../../src/model/resources/direction';
import { PullEntries } from './pullEntries';
import { PushEntries } from './pushEntries';
import { scopesOf } from './scopesOf';

interface EntriesProps {
  direction: Direction;
  config: PushConfiguration | PullConfiguration;
}

/** The LDAP part of a direction. */
export function Entries({ direction, config }: EntriesProps) {
  const push = 'ldapUdPushConfig' in config ? config.ldapUdPushConfig : undefined;
  const pull = 'ldapUdPullConfig' in config ? config.ldapUdPullConfig : undefined;
  const heading = `entries-${direction}`;
  return (
    <>
      <div class="part">
        <h3 id={heading}>
          {direction === 'outbound' ? l10n.t('Entries written') : l10n.t('Which entries')}
        </h3>
        {push && <PushEntries ldap={push} />}
        {pull && <PullEntries ldap={pull} />}
        {!push && !pull && <p class="hint">{l10n.t('The service sent no LDAP settings.')}</p>}
      </div>
      {push && <ExampleEntries ldap={push} scopes={scopesOf(config)} />}
    </>
  );
}
