import * as l10n from '@vscode/l10n';
import type { RefObject } from 'preact';
import type { ExportFormat } from '../../src/model/jobs/jobExport';
import { countAttention, countUnjudged } from '../../src/model/health/healthTable';
import { formatDateTime, formatTimeOfDay } from '../../src/model/text/formatTime';
import type { HealthPageModel } from '../../src/protocol/healthPage';
import { Icon } from '../shared/icon';
import { MenuButton } from '../shared/menuButton';
import { RefreshButton } from '../shared/refreshButton';
import { ServiceText } from '../shared/serviceText';
import { attentionWords } from './attentionWords';
import { usePage } from './pageContext';

interface HeaderProps {
  model: HealthPageModel;
  refreshButton: RefObject<HTMLButtonElement | null>;
  onRefresh: () => void;
  onCopyAs: (format: ExportFormat) => void;
  onSaveAs: (format: ExportFormat) => void;
}

/** What the page is about, how many of its targets somebody should look at, and what can be done with all of it. */
export function Header({ model, refreshButton, onRefresh, onCopyAs, onSaveAs }: HeaderProps) {
  const { rows, loading } = model;
  const { number } = usePage();
  const attention = countAttention(rows);
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
          <span class="status-icon">
            <Icon name="pulse" />
          </span>
          <div class="title-text">
            <h1>
              <ServiceText
                text={l10n.t('Health of {0}', model.instanceName ?? model.connectionLabel)}
                max={100}
              />
            </h1>
            {/* The line below says it in words. */}
            {attention > 0 && (
              <span class="pill skipped" aria-hidden="true">
                {number(attention)}
              </span>
            )}
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
  const { dates, now, number } = usePage();
  const { rows, progress, readAt } = model;
  return (
    <p class="subline">
      {rows.length > 0 && (
        <span>
          {attentionWords(
            {
              attention: countAttention(rows),
              of: rows.length,
              unjudged: countUnjudged(rows),
            },
            number,
          )}
        </span>
      )}
      {readAt !== undefined && (
        <span title={formatDateTime(readAt, dates)}>
          {l10n.t('read at {0}', formatTimeOfDay(readAt, now, dates))}
        </span>
      )}
      {progress.of > 1 && (
        <span>
          {progress.done < progress.of
            ? l10n.t('{0} of {1} instances', number(progress.done), number(progress.of))
            : l10n.t('{0} instances', number(progress.of))}
        </span>
      )}
      {model.instanceName !== undefined && (
        <span>
          <ServiceText text={model.connectionLabel} max={60} />
        </span>
      )}
    </p>
  );
}
