import { Icon } from '../shared/icon';
import type { HalfName } from './half';
import { usePage } from './pageContext';
import { severityLook, worst } from './severity';

interface FieldMarkProps {
  half: HalfName;
  field: string;
}

/** A mark beside a value that a finding is about; the finding itself stands at the top of the page. */
export function FieldMark({ half, field }: FieldMarkProps) {
  const { model } = usePage();
  const severity = worst(
    model.findings.filter((found) => found.half === half && found.field === field),
  );
  if (!severity) {
    return null;
  }
  const { icon, text, word } = severityLook(severity);
  return (
    <span class={`field-mark ${text}`}>
      <Icon name={icon} />
      <span class="unseen">{word}</span>
    </span>
  );
}
