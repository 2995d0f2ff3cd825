import * as l10n from '@vscode/l10n';
import type { RefObject } from 'preact';
import type { ExportFormat } from '../../src/model/jobs/jobExport';
import { statusWord } from '../../src/model/text/words';
import { Icon } from '../shared/icon';
import { MenuButton } from '../shared/menuButton';
import { RefreshButton } from '../shared/refreshButton';
import { ServiceText } from '../shared/serviceText';
import { statusLook } from '../shared/statusLook';

interface HeaderProps {
  title: string;
  status: string | undefined;
  loading: boolean;
  /** There is a record to copy, save or open. */
  hasJob: boolean;
  refreshButton: RefObject<HTMLButtonElement | null>;
  onRefresh: () => void;
  onCopyAs: (format: ExportFormat) => void;
  onSaveAs: (format: ExportFormat) => void;
  onOpenRaw: () => void;
}

export function Header(props: HeaderProps) {
  const { title, status, loading, hasJob } = props;
  const look = statusLook(status);
  // Names of formats are the same in every language.
  const formats: { value: ExportFormat; label: string }[] = [
    { value: 'markdown', label: 'Markdown' },
    { value: 'csv', label: 'CSV' },
    { value: 'json', label: 'JSON' },
  ];
  return (
    <header class="header">
      <div class="title">
        <span class={`status-icon ${look.tone}-text`}>
          <Icon name={look.icon} spin={look.spin === true} />
        </span>
        <div class="title-text">
          <h1>
            <ServiceText text={title} max={100} />
          </h1>
          <span class={`pill ${look.tone}`}>
            {status === undefined ? l10n.t('Status not known yet') : statusWord(status)}
          </span>
        </div>
      </div>
      <div class="actions">
        <RefreshButton button={props.refreshButton} loading={loading} onRefresh={props.onRefresh} />
        <MenuButton
          icon="copy"
          label={l10n.t('Copy as…')}
          items={formats}
          disabled={!hasJob}
          onPick={props.onCopyAs}
        />
        <MenuButton
          icon="save"
          label={l10n.t('Save as…')}
          items={formats}
          disabled={!hasJob}
          onPick={props.onSaveAs}
        />
        <button
          type="button"
          class="button"
          aria-disabled={!hasJob}
          onClick={() => hasJob && props.onOpenRaw()}
        >
          <Icon name="json" /> {l10n.t('Raw JSON')}
        </button>
      </div>
    </header>
  );
}
