import * as l10n from '@vscode/l10n';
import type { ComparisonPageModel } from '../../src/protocol/comparisonPage';

interface ChoicesProps {
  model: ComparisonPageModel;
  onCompareWith: (synchronizationJobId: string) => void;
  onPickOther: () => void;
}

/** What the later job is held against. */
export function Choices({ model, onCompareWith, onPickOther }: ChoicesProps) {
  const { previous, lastGood } = model.choices;
  const { before } = model.ref;
  const known = [
    { id: previous, label: l10n.t('Run before') },
    { id: lastGood, label: l10n.t('Last good run') },
  ];
  return (
    <div class="choices" role="group" aria-label={l10n.t('Compare with')}>
      <span class="dim" aria-hidden="true">
        {l10n.t('Compare with')}
      </span>
      <div class="segments">
        {known.map(
          ({ id, label }) =>
            id !== undefined && (
              <button
                key={label}
                type="button"
                aria-pressed={id === before}
                onClick={() => onCompareWith(id)}
              >
                {label}
              </button>
            ),
        )}
        <button
          type="button"
          aria-pressed={before !== previous && before !== lastGood}
          onClick={onPickOther}
        >
          {l10n.t('Another run…')}
        </button>
      </div>
    </div>
  );
}
