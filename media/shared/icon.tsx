/** A codicon beside a text that says the same; `spin` turns it unless the user asked for less motion. */
export function Icon({ name, spin = false }: { name: string; spin?: boolean }) {
  return (
    <span class={`codicon codicon-${name}${spin ? ' turning' : ''}`} aria-hidden="true"></span>
  );
}
