import * as l10n from '@vscode/l10n';
import type { Failure } from '../../src/model/resources/failure';
import { CopyButton } from './copyButton';
import { Note } from './note';
import { ServiceText } from './serviceText';

interface FailureNoteProps {
  failure: Failure;
  /** Name of the note where a page has several. */
  label?: string;
  /** Older data is shown below. */
  hasData: boolean;
  loading: boolean;
  onRetry: () => void;
  /** Copies failure and request id, where the host can. */
  onCopy?: () => Promise<boolean>;
}

/** Why the newest read failed and what to do. */
export function FailureNote(props: FailureNoteProps) {
  const { failure, hasData, loading, onRetry, onCopy } = props;
  const { sentence, code, requestId, said } = failure;
  return (
    <Note
      // What is shown below is sound as far as is known.
      tone={hasData ? 'warning' : 'error'}
      label={props.label ?? l10n.t('Failure of the last read')}
      title={<ServiceText text={sentence} max={400} />}
    >
      {hasData && <p>{l10n.t('The data below is what was read before.')}</p>}
      {(code !== undefined || requestId !== undefined) && (
        <p class="mono dim">
          {code !== undefined && <ServiceText text={code} />}
          {code !== undefined && requestId !== undefined && ' · '}
          {requestId !== undefined && <ServiceText text={requestId} />}
        </p>
      )}
      {said !== undefined && (
        <details>
          <summary>{l10n.t('What the service said')}</summary>
          <p>
            <ServiceText text={said} max={600} />
          </p>
        </details>
      )}
      <p class="note-actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={loading}
          onClick={() => !loading && onRetry()}
        >
          {l10n.t('Retry')}
        </button>
        {onCopy && (
          <CopyButton
            label={l10n.t('Copy failure and request id')}
            text={l10n.t('Copy')}
            onCopy={onCopy}
          />
        )}
      </p>
    </Note>
  );
}
