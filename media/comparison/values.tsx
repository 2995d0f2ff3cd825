import * as l10n from '@vscode/l10n';
import type { JobComparison } from '../../src/model/jobs/compareJobs';
import { memberValue, memberWord, sideWords } from '../../src/model/jobs/comparisonMarkdown';
import { formatDuration, type DateStyle } from '../../src/model/text/formatTime';
import { ServiceText } from '../shared/serviceText';

interface ValuesProps {
  comparison: JobComparison;
  dates: DateStyle;
}

/** Members of the jobs that differ, beside each other. */
export function Values({ comparison, dates }: ValuesProps) {
  const { values, durationDifference } = comparison;
  const [left, right] = sideWords(comparison.before, comparison.after);
  return (
    <table class="values">
      <caption class="unseen">{l10n.t('Times, errors and the rest')}</caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">{left}</th>
          <th scope="col">{right}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ member, before, after }) => (
          <tr key={member}>
            <th scope="row">{memberWord(member)}</th>
            <td>
              <ServiceText text={memberValue(member, before, dates)} max={240} />
            </td>
            <td>
              <ServiceText text={memberValue(member, after, dates)} max={240} />
              {member === 'duration' && durationDifference !== undefined && (
                <span class="dim"> · {durationWords(durationDifference)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function durationWords(difference: number): string {
  const length = formatDuration(Math.abs(difference));
  return difference > 0 ? l10n.t('{0} longer', length) : l10n.t('{0} shorter', length);
}
