import * as l10n from '@vscode/l10n';
import { ServiceText } from '../shared/serviceText';
import { FieldMark } from './fieldMark';
import type { Direction } from '../../src/model/resources/direction';

interface FieldTextProps {
  direction: Direction;
  field: string;
  text: string | undefined;
}

/** A setting as it came, marked when a finding is about it. */
export function FieldText({ direction, field, text }: FieldTextProps) {
  return (
    <>
      {text === undefined || text.trim() === '' ? (
        <span class="dim">{text === undefined ? l10n.t('not set') : l10n.t('empty')}</span>
      ) : (
        <ServiceText text={text} class="mono" />
      )}
      <FieldMark direction={direction} field={field} />
    </>
  );
}
