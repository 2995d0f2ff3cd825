import * as l10n from '@vscode/l10n';
import { verdictStates } from '../../src/model/health/verdictState';
import type { HealthPageRow } from '../../src/protocol/healthPage';
import { verdictWord } from '../../src/model/health/healthWords';
import { SearchBox } from '../shared/searchBox';
import { usePage } from './pageContext';
import { verdictChoices } from './verdictChoices';
import type { ViewState } from './viewState';

interface ToolbarProps {
  rows: readonly HealthPageRow[];
  view: ViewState;
  onView: (change: Partial<ViewState>) => void;
}

/** Which targets are shown. */
export function Toolbar({ rows, view, onView }: ToolbarProps) {
  const { number } = usePage();
  const attention = [
    { value: true, label: l10n.t('Needs attention') },
    { value: false, label: l10n.t('All') },
  ];
  return (
    <div class="toolbar" role="group" aria-label={l10n.t('Show in the table')}>
      <div class="segments">
        {attention.map(({ value, label }) => (
          <button
            key={String(value)}
            type="button"
            aria-pressed={view.attention === value}
            onClick={() => onView({ attention: value })}
          >
            {label}
          </button>
        ))}
      </div>
      <select
        class="choice"
        aria-label={l10n.t('Verdict')}
        value={view.state ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onView({ state: verdictStates.find((state) => state === value) })
        }
      >
        <option value="">{l10n.t('Any verdict')}</option>
        {verdictChoices(rows, view.state).map(({ state, count }) => (
          <option key={state} value={state}>
            {l10n.t('{0} ({1})', verdictWord(state), number(count))}
          </option>
        ))}
      </select>
      <SearchBox
        placeholder={l10n.t('Name or verdict')}
        label={l10n.t('Filter by name or verdict')}
        value={view.text}
        onValue={(text) => onView({ text })}
      />
    </div>
  );
}
