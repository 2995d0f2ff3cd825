import type { Finding } from './finding';

/**
 * What a check finds, with the corrections that hold: one that would leave its finding, or bring another, is left out.
 * Corrections of a list are the whole list, so most are tried once for all findings that have them.
 */
export function harmless<Config>(
  config: Config | undefined,
  find: (config: Config | undefined) => Finding[],
): Finding[] {
  const findings = find(config);
  const before = new Set(findings.map(keyOf));
  const tried = new Map<string, Set<string> | undefined>();
  return findings.map(({ suggestion, ...finding }) => {
    if (suggestion === undefined) {
      return finding;
    }
    const key = JSON.stringify([finding.field, suggestion]);
    if (!tried.has(key)) {
      const corrected = withValue(config, finding.field, suggestion);
      tried.set(key, corrected && new Set(find(corrected).map(keyOf)));
    }
    const after = tried.get(key);
    // What lies outside this configuration, such as the port of the connection, cannot be tried.
    const holds =
      !after || (!after.has(keyOf(finding)) && [...after].every((each) => before.has(each)));
    return holds ? { ...finding, suggestion } : finding;
  });
}

const keyOf = ({ rule, field, message }: Finding) => JSON.stringify([rule, field, message]);

/** A copy with a new value at a path such as `a.b[0].c`; `undefined` where there is no such place. */
export function withValue<Config>(config: Config, path: string, value: string): Config | undefined {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const [member, ...rest] = steps;
  if (typeof config !== 'object' || config === null || member === undefined) {
    return undefined;
  }
  const inner: unknown = (config as Record<string, unknown>)[member];
  const replaced =
    rest.length === 0
      ? value
      : withValue(
          inner,
          rest.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join(''),
          value,
        );
  if (replaced === undefined) {
    return undefined;
  }
  if (Array.isArray(config)) {
    return config.map((each: unknown, index) =>
      String(index) === member ? replaced : each,
    ) as Config;
  }
  return { ...config, [member]: replaced };
}
