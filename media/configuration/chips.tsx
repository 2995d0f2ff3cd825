import * as l10n from '@vscode/l10n';
import { oneLine } from '../../src/model/text/plainText';
import { Icon } from '../shared/icon';
import { classChips } from './classChips';
import { FieldMark } from './fieldMark';
import { FieldPlace } from './fieldPlace';
import { fieldWord } from '../shared/fieldWord';
import { FoldedList } from './foldedList';
import type { Direction } from '../../src/model/resources/direction';
import { usePage } from './pageContext';
import { severityLook } from './severity';

interface ChipsProps {
  direction: Direction;
  field: string;
  text: string | undefined;
}

/** A list of object classes, one chip each; those a finding is about carry a mark. */
export function Chips({ direction, field, text }: ChipsProps) {
  const { model, number } = usePage();
  const findings = model.findings.filter(
    (found) => found.direction === direction && found.field === field,
  );
  const chips = classChips(text ?? '', findings);
  if (chips.length === 0) {
    return (
      <>
        <span class="dim">{text === undefined ? l10n.t('not set') : l10n.t('empty')}</span>
        <FieldMark direction={direction} field={field} />
      </>
    );
  }
  return (
    <>
      <FoldedList
        name={`${direction} ${field}`}
        class="chips"
        label={fieldWord(field)}
        limit={20}
        items={chips}
        showAll={l10n.t('Show all {0} classes', number(chips.length))}
      >
        {({ name, severity }, index) => {
          const look = severity && severityLook(severity);
          return (
            <li key={index} class={look ? `chip ${look.note}` : 'chip'}>
              {look && <Icon name={look.icon} />}
              <bdi>{oneLine(name, 80)}</bdi>
              {look && <span class="unseen"> ({look.word})</span>}
            </li>
          );
        }}
      </FoldedList>
      {chips.every(({ severity }) => severity === undefined) ? (
        <FieldMark direction={direction} field={field} />
      ) : (
        <FieldPlace direction={direction} field={field} />
      )}
    </>
  );
}
