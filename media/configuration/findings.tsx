import * as l10n from '@vscode/l10n';
import { FamilyChooser } from './familyChooser';
import { FindingNote } from './findingNote';
import { FoldedList } from './foldedList';
import { wasChecked } from './directionReadings';
import { usePage } from './pageContext';
import { severities, severityLook } from './severity';
import { Icon } from '../shared/icon';

/** What the checks found, the worst first; or that they found nothing. */
export function Findings() {
  const { model, number } = usePage();
  const { findings, family } = model;
  if (!wasChecked(model) && findings.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="findings">
      <div class="section-head">
        <h2 id="findings">{l10n.t('Findings')}</h2>
        {family !== undefined && <FamilyChooser family={family} />}
      </div>
      {findings.length === 0 && (
        <p class="sound">
          <span class="success-text">
            <Icon name="pass" />
          </span>{' '}
          {l10n.t('No problems found.')}
        </p>
      )}
      {severities.map((severity) => {
        const group = findings.filter((found) => found.severity === severity);
        const heading = `findings-${severity}`;
        return (
          group.length > 0 && (
            <div key={severity} class="finding-group">
              <h3 id={heading}>
                {severityLook(severity).plural} <span class="dim">{number(group.length)}</span>
              </h3>
              <FoldedList
                name={heading}
                class="findings"
                labelledBy={heading}
                limit={8}
                items={group}
                showAll={l10n.t('Show all {0} findings', number(group.length))}
              >
                {(found, index) => <FindingNote key={index} finding={found} />}
              </FoldedList>
            </div>
          )
        );
      })}
    </section>
  );
}
