/** Members that differ from reading to reading, or from provider to provider, without meaning anything. */
const meaningless = new Set(['RequestId', 'InstanceId', 'IdentityProviderId']);

/** A copy with members in alphabetical order and without what means nothing for a comparison. */
function normalized(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(normalized);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !meaningless.has(name))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => [name, normalized(member)]),
    );
  }
  return value;
}

/** Any document in the form comparisons use: same order, same indentation. */
export function normalizedDocument(value: unknown): string {
  return `${JSON.stringify(normalized(value), undefined, 2)}\n`;
}

/**
 * Both directions of a provider as one document; `undefined` while neither has been read. A direction that the service
 * answers with nothing is left out: whether it was asked for depends on what was known of the provider then.
 */
export function normalizedConfiguration(
  push: Record<string, unknown> | undefined,
  pull: Record<string, unknown> | undefined,
): string | undefined {
  const members = Object.entries({ ...push, ...pull }).filter(
    ([, value]) => JSON.stringify(normalized(value)) !== '{}',
  );
  return push || pull ? normalizedDocument(Object.fromEntries(members)) : undefined;
}
