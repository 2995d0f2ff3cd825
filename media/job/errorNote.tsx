import * as l10n from '@vscode/l10n';
import { explainError } from '../../src/model/jobs/explainError';
import { CopyButton } from '../shared/copyButton';
import { Note } from '../shared/note';
import { ServiceText } from '../shared/serviceText';
import { usePage } from './pageContext';

interface ErrorNoteProps {
  code: string | undefined;
  message: string | undefined;
}

/** The error pair of the job, explained where it is known, and always as it came. */
export function ErrorNote({ code, message }: ErrorNoteProps) {
  const { host, announce, copy } = usePage();
  const explanation = explainError(code, message);
  const openHelp = () => {
    host.openErrorHelp().catch(() => announce(l10n.t('Could not open the page.')));
  };
  return (
    <Note
      tone="error"
      label={l10n.t('Error of the job')}
      title={
        <>
          {explanation?.title ?? l10n.t('The job reported an error.')}
          {code !== undefined && <ServiceText text={code} class="mono code" />}
        </>
      }
    >
      {explanation && <p>{explanation.advice}</p>}
      {message !== undefined && (
        <p class="dim">
          <ServiceText text={message} max={400} />
        </p>
      )}
      {explanation?.reference !== undefined && (
        <p class="dim">{l10n.t('Reference: {0}', explanation.reference)}</p>
      )}
      <p class="note-actions">
        <CopyButton
          label={l10n.t('Copy error')}
          text={l10n.t('Copy')}
          onCopy={() => copy('error')}
        />
        {code !== undefined && (
          <button type="button" class="link" onClick={openHelp}>
            {l10n.t('About this error')}
          </button>
        )}
      </p>
    </Note>
  );
}
