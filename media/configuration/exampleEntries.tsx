import * as l10n from '@vscode/l10n';
import type { LdapUdPushConfig, SyncScope } from '../../src/model/configuration/syncConfiguration';
import { ServiceText } from '../shared/serviceText';
import { Copyable } from './copyable';
import { exampleNames } from './exampleNames';
import { usePage } from './pageContext';

interface ExampleEntriesProps {
  ldap: LdapUdPushConfig;
  scopes: readonly SyncScope[];
}

/** The names that one organization and one user would get, to be tried with other names. */
export function ExampleEntries({ ldap, scopes }: ExampleEntriesProps) {
  const { view, changeView } = usePage();
  // Names with a comma: the case that goes wrong elsewhere.
  const { user = 'Zhang, Wei', organization = 'R&D, Hangzhou' } = view;
  const names = exampleNames(ldap, scopes, { user, organization });
  return (
    <div class="part example">
      <h3>{l10n.t('Names of new entries')}</h3>
      <div class="example-inputs">
        <label>
          <span>{l10n.t('User')}</span>
          <input
            type="text"
            maxLength={200}
            value={user}
            onInput={(event) => changeView({ user: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{l10n.t('in organization')}</span>
          <input
            type="text"
            maxLength={200}
            value={organization}
            onInput={(event) => changeView({ organization: event.currentTarget.value })}
          />
        </label>
      </div>
      {names.unusable.map((type, index) => (
        <p key={index} class="hint">
          {type.trim() === '' ? (
            l10n.t('An RDN attribute is not set: the names cannot be told.')
          ) : (
            <>
              <ServiceText text={type} max={80} class="mono" />{' '}
              {l10n.t('is no attribute: the names cannot be told.')}
            </>
          )}
        </p>
      ))}
      <dl class="facts wide">
        {names.organization !== undefined && (
          <div>
            <dt>{l10n.t('The organization becomes')}</dt>
            <dd>
              <Copyable
                text={names.organization}
                max={600}
                class="mono"
                label={l10n.t('Copy name of the organization')}
              />
            </dd>
          </div>
        )}
        {names.user !== undefined && (
          <div>
            <dt>{l10n.t('The user becomes')}</dt>
            <dd>
              <Copyable
                text={names.user}
                max={600}
                class="mono"
                label={l10n.t('Copy name of the user')}
              />
            </dd>
          </div>
        )}
      </dl>
      {names.below === undefined && names.organization !== undefined && (
        <p class="hint">
          {l10n.t('No target is a distinguished name, so the end of these names is missing.')}
        </p>
      )}
    </div>
  );
}
