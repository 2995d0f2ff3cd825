import * as l10n from '@vscode/l10n';
import { isDeletionLimit } from '../../src/model/configuration/deletionLimit';
import { explainError } from '../../src/model/jobs/explainError';
import { fieldToCheck } from '../../src/model/jobs/fieldToCheck';
import { CopyButton } from '../shared/copyButton';
import { fieldWord } from '../shared/fieldWord';
import { Note } from '../shared/note';
import { ServiceText } from '../shared/serviceText';
import { usePage } from './pageContext';
import { clauses } from '../../src/model/text/clauses';

interface ErrorNoteProps {
  code: string | undefined;
  message: string | undefined;
  /** Networks the service connects from, where it was kept from an answer. */
  addresses?: readonly string[];
  /** The target has a configuration page. */
  hasConfiguration: boolean;
  /** Of the job, as the service says it. */
  direction: string | undefined;
}

/** The error pair of the job, explained where it is known, and always as it came. */
export function ErrorNote({
  code,
  message,
  addresses = [],
  hasConfiguration,
  direction,
}: ErrorNoteProps) {
  const { host, announce, ask, copy } = usePage();
  const explanation = explainError(code, message);
  const field = fieldToCheck(code, message, direction);
  const word = field && fieldWord(field);
  const openHelp = () => {
    host.openErrorHelp().catch(() => announce(l10n.t('Could not open the page.')));
  };
  const openConfiguration = () =>
    ask(field === undefined ? host.openConfiguration() : host.openConfiguration(field));
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
      {addresses.length > 0 && (
        <p>
          {l10n.t(
            'Without a network access endpoint the service connects from {0}: a firewall has to let these in.',
            clauses(addresses),
          )}
        </p>
      )}
      {message !== undefined && (
        <p class="dim">
          <ServiceText text={message} max={400} />
        </p>
      )}
      {explanation?.reference !== undefined && (
        <p class="dim">{l10n.t('Reference: {0}', explanation.reference)}</p>
      )}
      <p class="note-actions">
        {explanation && hasConfiguration && (
          <button type="button" class="link" onClick={openConfiguration}>
            {isDeletionLimit(code ?? '', message ?? '')
              ? l10n.t('Open the deletion limits')
              : word !== undefined
                ? l10n.t('Open in the configuration: {0}', word)
                : l10n.t('Open the configuration')}
          </button>
        )}
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
