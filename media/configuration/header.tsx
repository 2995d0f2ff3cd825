import * as l10n from '@vscode/l10n';
import type { RefObject } from 'preact';
import { providerTypeWord } from '../../src/model/text/words';
import { copyAloud } from '../shared/copyAloud';
import { Icon } from '../shared/icon';
import { MenuButton } from '../shared/menuButton';
import { RefreshButton } from '../shared/refreshButton';
import { ServiceText } from '../shared/serviceText';
import { directionHeading, directionsOf } from './directionReadings';
import { usePage } from './pageContext';

interface HeaderProps {
  loading: boolean;
  refreshButton: RefObject<HTMLButtonElement | null>;
}

/** Whose configuration this is, and what can be done with it. */
export function Header({ loading, refreshButton }: HeaderProps) {
  const { host, model, ask, announce, refresh } = usePage();
  const { providerName, providerType, ref } = model;
  const known = directionsOf(model).filter(([, { config }]) => config !== undefined);
  const [first] = known;
  const directions = known.map(([value]) => ({ value, label: directionHeading(value) }));
  return (
    <header class="header">
      <div class="title">
        <div class="title-text">
          <h1>
            <ServiceText text={providerName || ref.id} max={100} />
          </h1>
          {providerType !== '' && <span class="pill">{providerTypeWord(providerType)}</span>}
        </div>
      </div>
      <div class="actions">
        <RefreshButton button={refreshButton} loading={loading} onRefresh={refresh} />
        <button
          type="button"
          class="button"
          aria-disabled={!first}
          onClick={() => first && ask(host.compare())}
        >
          <Icon name="diff" /> {l10n.t('Compare with…')}
        </button>
        {directions.length > 1 ? (
          <MenuButton
            icon="json"
            label={l10n.t('Raw JSON')}
            items={directions}
            onPick={(direction) => ask(host.openRaw(direction))}
          />
        ) : (
          <button
            type="button"
            class="button"
            aria-disabled={!first}
            onClick={() => first && ask(host.openRaw(first[0]))}
          >
            <Icon name="json" /> {l10n.t('Raw JSON')}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={!first}
          onClick={() => first && void copyAloud(host.copyAsMarkdown(), announce)}
        >
          <Icon name="copy" /> {l10n.t('Copy as Markdown')}
        </button>
      </div>
    </header>
  );
}
