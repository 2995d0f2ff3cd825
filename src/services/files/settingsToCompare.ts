import { namedProvider } from './namedProvider';
import type { FileConfiguration } from './readConfiguration';

/** Settings of which a file says whose they are. */
export interface NamedSettings {
  file: FileConfiguration;
  instanceId: string;
  identityProviderId: string;
}

/** Whether settings name instance and provider; a schedule alone does not say which direction it is of. */
export function named(file: FileConfiguration): NamedSettings | undefined {
  const { instanceId, identityProviderId } = namedProvider(file);
  return instanceId !== undefined && identityProviderId !== undefined && !file.isScheduleOnly
    ? { file, instanceId, identityProviderId }
    : undefined;
}

/** The settings that an offset is in, else the first of the file, among those that name their provider. */
export function settingsToCompare(
  configurations: readonly FileConfiguration[],
  offset: number,
): NamedSettings | undefined {
  const all = configurations.flatMap((file) => named(file) ?? []);
  return (
    all.find(({ file: { first } }) => first.key.start === offset) ??
    all.find(({ file: { node } }) => node.start <= offset && offset <= node.end) ??
    all[0]
  );
}
