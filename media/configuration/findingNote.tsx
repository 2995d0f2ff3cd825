import * as l10n from '@vscode/l10n';
import { setterName } from '../../src/model/configuration/setterParameters';
import { colonGap } from '../shared/colonGap';
import { copyAloud } from '../shared/copyAloud';
import { CopyButton } from '../shared/copyButton';
import { Icon } from '../shared/icon';
import { ServiceText } from '../shared/serviceText';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';
import { fieldWord } from '../shared/fieldWord';
import { directionHeading, directionsOf } from './directionReadings';
import { usePage } from './pageContext';
import { severityLook, splitMessage } from './severity';

const leadOf = (index: number) => (index === 0 ? l10n.t('Correction:') : l10n.t('or:'));

interface FindingNoteProps {
  finding: ConfigurationPageModel['findings'][number];
}

/** One finding: what is wrong, where, why, who says so, and what to write instead. */
export function FindingNote({ finding }: FindingNoteProps) {
  const { model, dates, copy, host, announce } = usePage();
  const {
    severity,
    field,
    message,
    suggestion,
    suggestions = [],
    reference,
    rule,
    direction,
  } = finding;
  const corrections = suggestion === undefined ? suggestions : [suggestion];
  const isWhole = model[direction]?.isWhole === true;
  const look = severityLook(severity);
  const { title, rest } = splitMessage(message, dates.locale);
  const word = fieldWord(field);
  return (
    <li class={`note ${look.note}`}>
      <Icon name={look.icon} />
      <div class="note-body">
        <p class="note-title">
          <ServiceText text={title} max={400} />
        </p>
        <p class="where dim">
          {directionsOf(model).length > 1 && <span>{directionHeading(direction)}</span>}
          {word !== undefined && <span>{word}</span>}
          <span>
            <ServiceText text={field} class="mono" />
          </span>
          {reference !== '' && (
            <span>
              <ServiceText text={reference} />
            </span>
          )}
          <span>{rule}</span>
        </p>
        {rest !== '' && (
          <p>
            <ServiceText text={rest} max={400} />
          </p>
        )}
        {corrections.map((correction, index) => (
          <p key={correction} class="correction">
            <span>{leadOf(index)}</span>
            {colonGap(leadOf(index))}
            <ServiceText text={correction} class="code" />{' '}
            <CopyButton
              label={l10n.t('Copy correction: {0}', correction.slice(0, 100))}
              text={l10n.t('Copy correction')}
              onCopy={() => copy(correction)}
            />
            {isWhole && setterName(direction, field, correction) !== undefined && (
              <>
                {' '}
                <CopyButton
                  label={l10n.t('Copy command with this correction: {0}', correction.slice(0, 100))}
                  text={l10n.t('Copy command with this correction')}
                  onCopy={() =>
                    copyAloud(host.copyCorrectionCommand(direction, field, correction), announce)
                  }
                />
              </>
            )}
          </p>
        ))}
      </div>
    </li>
  );
}
