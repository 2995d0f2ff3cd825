import * as l10n from '@vscode/l10n';
import type { RefObject } from 'preact';
import { Icon } from './icon';

interface RefreshButtonProps {
  /** So that the focus can be moved here when what had it is gone. */
  button: RefObject<HTMLButtonElement | null>;
  loading: boolean;
  onRefresh: () => void;
}

export function RefreshButton({ button, loading, onRefresh }: RefreshButtonProps) {
  return (
    <button
      ref={button}
      type="button"
      class="button"
      // Not `disabled`, which would drop the focus in the middle of a read.
      aria-disabled={loading}
      onClick={() => !loading && onRefresh()}
    >
      <Icon name="refresh" spin={loading} /> {l10n.t('Refresh')}
    </button>
  );
}
