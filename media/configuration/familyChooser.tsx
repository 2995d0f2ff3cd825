import * as l10n from '@vscode/l10n';
import type { Family } from '../../src/model/configuration/ldap/finding';
import { familyWord } from './changeSentence';
import { familyOfType } from './familyOfType';
import { usePage } from './pageContext';

/** Which kind of directory the checks assume: their schemas and rules differ. */
export function FamilyChooser({ family }: { family: Family }) {
  const { host, model, ask } = usePage();
  const told = familyOfType(model.providerType);
  const families: Family[] = ['ad', 'openldap'];
  return (
    <div class="family">
      <span id="family-note" class="dim">
        {told === undefined
          ? l10n.t('The type of the provider does not tell the directory; checked as')
          : told === family
            ? l10n.t('Derived from the type; checked as')
            : l10n.t('The type says {0}; checked as', familyWord(told))}
      </span>
      <div
        class="segments"
        role="group"
        aria-label={l10n.t('Kind of directory')}
        aria-describedby="family-note"
      >
        {families.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === family}
            onClick={() => each !== family && ask(host.assumeFamily(each))}
          >
            {familyWord(each)}
          </button>
        ))}
      </div>
    </div>
  );
}
