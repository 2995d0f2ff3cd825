import { Icon } from '../shared/icon';
import type { Direction } from '../../src/model/resources/direction';
import { FieldPlace } from './fieldPlace';
import { usePage } from './pageContext';
import { severityLook, worst } from './severity';

interface FieldMarkProps {
  direction: Direction;
  field: string;
}

/** A mark beside a value that a finding is about; the finding itself stands at the top of the page. */
export function FieldMark({ direction, field }: FieldMarkProps) {
  const { model } = usePage();
  const severity = worst(
    model.findings.filter((found) => found.direction === direction && found.field === field),
  );
  if (!severity) {
    return <FieldPlace direction={direction} field={field} />;
  }
  const { icon, text, word } = severityLook(severity);
  return (
    <span class={`field-mark ${text}`} data-field={`${direction} ${field}`}>
      <Icon name={icon} />
      <span class="unseen">{word}</span>
    </span>
  );
}
