import { normalizedDocument } from '../../model/configuration/normalizedConfiguration';
import { serviceName } from '../../model/files/distinctiveMember';
import type { FileConfiguration } from './readConfiguration';

/**
 * Settings in the form of comparisons, whether a file holds them or the service answers: its spelling, members in order,
 * hours as texts, which its own documentation has both ways.
 */
function comparable(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => comparable(item, name));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([member, inner]) => {
        const spelled = serviceName(member);
        return [spelled, comparable(inner, spelled)];
      }),
    );
  }
  return name === 'PeriodicSyncTimes' ? String(value) : value;
}

/** The settings that a file holds. */
export function comparableFile({ config }: FileConfiguration): string {
  return normalizedDocument(comparable(config));
}

/**
 * The settings in an answer of the service, as far as the file has something to say of them: a file that keeps a part
 * of them leaves the rest to others.
 */
export function comparableAnswer(answer: object, { config }: FileConfiguration): string {
  const inner: unknown = Object.values(answer).find(
    (value) => typeof value === 'object' && value !== null,
  );
  const kept = new Set(Object.keys(config).map(serviceName));
  const settings = Object.entries(inner ?? {}).filter(([name]) => kept.has(serviceName(name)));
  return normalizedDocument(comparable(Object.fromEntries(settings)));
}
