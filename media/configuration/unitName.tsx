import { oneLine } from '../../src/model/text/plainText';
import { ServiceText } from '../shared/serviceText';

/** Full path of an organizational unit; its own name stands out. */
export function UnitName({ path }: { path: readonly string[] }) {
  const above = path.slice(0, -1).map((name) => oneLine(name, 60));
  return (
    <span class="unit">
      {above.map((name, index) => (
        <span key={index} class="dim">
          <bdi>{name}</bdi> /{' '}
        </span>
      ))}
      <ServiceText text={path.at(-1) ?? ''} max={100} class="unit-name" />
    </span>
  );
}
