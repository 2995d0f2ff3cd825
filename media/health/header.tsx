import * as l10n from '@vscode/l10n';
import type { RefObject } from 'preact';
import { worstState } from '../../src/model/health/verdictState';
import type { ExportFormat } from '../../src/model/jobs/jobExport';
import { countAttention, countUnjudged } from '../../src/model/health/healthTable';
import {
  attentionSentence,
  instancesSentence,
  verdictWord,
} from '../../src/model/health/healthWords';
import type { HealthPageModel } from '../../src/protocol/healthPage';
import { Icon } from '../shared/icon';
import { MenuButton } from '../shared/menuButton';
import { ReadAge } from '../shared/readAge';
import { RefreshButton } from '../shared/refreshButton';
import { ServiceText } from '../shared/serviceText';
import { verdictLook } from '../shared/verdictLook';
import { usePage } from './pageContext';

interface HeaderProps {
  model: HealthPageModel;
  refreshButton: RefObject<HTMLButtonElement | null>;
  onRefresh: () => void;
  onCopyAs: (format: ExportFormat) => void;
  onSaveAs: (format: ExportFormat) => void;
}

/** What the page is about, the worst of its verdicts, and what can be done with all of it. */
export function Header({ model, refreshButton, onRefresh, onCopyAs, onSaveAs }: HeaderProps) {
  const { rows, loading } = model;
  const worst = worstState(rows.map(({ verdict }) => verdict.state));
  const look = verdictLook(worst);
  // Names of formats are the same in every language.
  const formats: { value: ExportFormat; label: string }[] = [
    { value: 'markdown', label: 'Markdown' },
    { value: 'csv', label: 'CSV' },
    { value: 'json', label: 'JSON' },
  ];
  return (
    <>
      <header class="header">
        <div class="title">
          <span class={`status-icon ${rows.length > 0 ? look.tone : 'neutral'}-text`}>
            <Icon name={rows.length > 0 ? look.icon : 'pulse'} />
          </span>
          <div class="title-text">
            <h1>
              <ServiceText
                text={l10n.t('Health of {0}', model.instanceName ?? model.connectionLabel)}
                max={100}
              />
            </h1>
            {rows.length > 0 && <span class={`pill ${look.tone}`}>{verdictWord(worst)}</span>}
          </div>
        </div>
        <div class="actions">
          <RefreshButton button={refreshButton} loading={loading} onRefresh={onRefresh} />
          <MenuButton
            icon="copy"
            label={l10n.t('Copy as…')}
            items={formats}
            disabled={rows.length === 0}
            onPick={onCopyAs}
          />
          <MenuButton
            icon="save"
            label={l10n.t('Save as…')}
            items={formats}
            disabled={rows.length === 0}
            onPick={onSaveAs}
          />
        </div>
      </header>
      <Subline model={model} />
    </>
  );
}

function Subline({ model }: { model: HealthPageModel }) {
  const { dates } = usePage();
  const { rows, progress, readAt } = model;
  return (
    <p class="subline">
      {rows.length > 0 && (
        <span>{attentionSentence(countAttention(rows), rows.length, countUnjudged(rows))}</span>
      )}
      {model.instanceName !== undefined && (
        <span>
          <ServiceText text={model.connectionLabel} max={60} />
        </span>
      )}
      {progress.of > 1 && progress.done < progress.of && (
        <span>{instancesSentence(progress.done, progress.of)}</span>
      )}
      {readAt !== undefined && <ReadAge readAt={readAt} dates={dates} />}
    </p>
  );
}
