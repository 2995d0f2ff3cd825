import { icons, type IconName } from './icons';

/** A codicon beside a text that says the same; `spin` turns it unless the user asked for less motion. */
export function Icon({ name, spin = false }: { name: IconName; spin?: boolean }) {
  return (
    <svg
      class={`codicon codicon-${name}${spin ? ' turning' : ''}`}
      viewBox="0 0 16 16"
      fill="currentColor"
      aria-hidden="true"
    >
      {icons[name].map(({ d, fillRule }) => (
        <path key={d} d={d} fill-rule={fillRule} />
      ))}
    </svg>
  );
}
