import type { Direction } from '../../src/model/resources/direction';

interface FieldPlaceProps {
  direction: Direction;
  field: string;
}

/** Where a setting stands on the page, for who is sent to it. */
export function FieldPlace({ direction, field }: FieldPlaceProps) {
  return <span data-field={`${direction} ${field}`} />;
}
