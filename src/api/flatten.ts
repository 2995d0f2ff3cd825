/** A request parameter before it is flattened. */
export type Parameter =
  | string
  | number
  | boolean
  | undefined
  | readonly Parameter[]
  | { readonly [name: string]: Parameter };

/**
 * Flattens parameters as the RPC gateway wants them: `Name.1=…` for list elements, `Name.Child=…` for members; absent
 * values and empty lists produce nothing. Alibaba Cloud RPC request structure, "repeat list" style.
 */
export function flatten(parameters: {
  readonly [name: string]: Parameter;
}): Record<string, string> {
  const flat: Record<string, string> = {};
  const visit = (name: string, value: Parameter): void => {
    if (value === undefined) {
      return;
    }
    if (typeof value !== 'object') {
      flat[name] = String(value);
      return;
    }
    const members = Array.isArray(value)
      ? value.map((element, index) => [String(index + 1), element as Parameter] as const)
      : Object.entries(value as { readonly [name: string]: Parameter });
    for (const [key, member] of members) {
      visit(`${name}.${key}`, member);
    }
  };
  for (const [name, value] of Object.entries(parameters)) {
    visit(name, value);
  }
  return flat;
}
