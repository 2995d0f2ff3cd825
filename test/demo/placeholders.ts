/** Ids by what people call them: `kind:name`, for jobs `job:target:status`. */
export type InventoryIds = Map<string, string>;

/**
 * Replaces `{{kind:name}}` by the id. A name the scenario does not know takes the first id of the
 * same kind, so that the files stay believable with every scenario.
 */
export function fillPlaceholders(text: string, ids: InventoryIds): string {
  return text.replace(/\{\{((\w+):[^}]+)\}\}/g, (placeholder, name: string, kind: string) => {
    const found = ids.get(name) ?? [...ids].find(([known]) => known.startsWith(`${kind}:`))?.[1];
    return found ?? placeholder;
  });
}
