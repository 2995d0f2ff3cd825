import * as l10n from '@vscode/l10n';
import { Note } from '../shared/note';
import { ServiceText } from '../shared/serviceText';

/** Says what of the answer could not be understood, so that a gap is not taken for a zero. */
export function UnreadableNote({ unreadable }: { unreadable: readonly string[] }) {
  return (
    <Note
      tone="info"
      label={l10n.t('Unreadable parts')}
      title={l10n.t('Some of the answer could not be read.')}
    >
      <ul>
        {unreadable.map((part) => (
          <li key={part}>
            <ServiceText text={part} class="mono" />
          </li>
        ))}
      </ul>
    </Note>
  );
}
