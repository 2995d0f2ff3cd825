import * as l10n from '@vscode/l10n';
import type { RefObject } from 'preact';
import type { CopyFormat, ExportFormat } from '../../src/model/jobs/jobExport';
import { statusWord } from '../../src/model/text/words';
import { Icon } from '../shared/icon';
import { MenuButton } from '../shared/menuButton';
import { RefreshButton } from '../shared/refreshButton';
import { ServiceText } from '../shared/serviceText';
import { statusLook } from '../shared/statusLook';

/** What the menu of the page does beside copying. */
type More = `save-${ExportFormat}` | 'raw' | 'reveal' | 'link';

interface HeaderProps {
  title: string;
  status: string | undefined;
  loading: boolean;
  /** There is a record to copy, save or open. */
  hasJob: boolean;
  refreshButton: RefObject<HTMLButtonElement | null>;
  onRefresh: () => void;
  onCopyAs: (format: CopyFormat) => void;
  onSaveAs: (format: ExportFormat) => void;
  onOpenRaw: () => void;
  onReveal: () => void;
  onCopyLink: () => void;
}

export function Header(props: HeaderProps) {
  const { title, status, loading, hasJob } = props;
  const look = statusLook(status);
  const more: { value: More; label: string }[] = [
    { value: 'link', label: l10n.t('Copy Link') },
    { value: 'reveal', label: l10n.t('Reveal in Tree') },
    ...(hasJob
      ? ([
          { value: 'save-markdown', label: l10n.t('Save as {0}…', 'Markdown') },
          { value: 'save-csv', label: l10n.t('Save as {0}…', 'CSV') },
          { value: 'save-json', label: l10n.t('Save as {0}…', 'JSON') },
          { value: 'raw', label: l10n.t('Raw JSON') },
        ] as const)
      : []),
  ];
  const onMore = (value: More) => {
    switch (value) {
      case 'link': {
        props.onCopyLink();
        return;
      }
      case 'reveal': {
        props.onReveal();
        return;
      }
      case 'raw': {
        props.onOpenRaw();
        return;
      }
      case 'save-markdown': {
        props.onSaveAs('markdown');
        return;
      }
      case 'save-csv': {
        props.onSaveAs('csv');
        return;
      }
      case 'save-json': {
        props.onSaveAs('json');
        return;
      }
    }
  };
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
        <span class="split">
          <button
            type="button"
            class="button"
            aria-disabled={!hasJob}
            onClick={() => hasJob && props.onCopyAs('ticket')}
          >
            <Icon name="copy" /> {l10n.t('Copy for Ticket')}
          </button>
          <MenuButton
            icon="chevron-down"
            iconOnly
            label={l10n.t('Copy as…')}
            items={[
              { value: 'ticket', label: l10n.t('For a ticket') },
              { value: 'markdown', label: l10n.t('Full table (Markdown)') },
              // Names of formats are the same in every language.
              { value: 'csv', label: 'CSV' },
              { value: 'json', label: 'JSON' },
            ]}
            disabled={!hasJob}
            onPick={props.onCopyAs}
          />
        </span>
        <MenuButton
          icon="ellipsis"
          iconOnly
          label={l10n.t('More actions')}
          items={more}
          onPick={onMore}
        />
      </div>
    </header>
  );
}
