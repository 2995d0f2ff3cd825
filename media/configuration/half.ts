import * as l10n from '@vscode/l10n';
import type { HalfReading } from '../../src/model/configuration/configurationReading';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../src/model/configuration/syncConfiguration';

export type HalfName = 'push' | 'pull';
export type AnyHalf = HalfReading<PushConfiguration | PullConfiguration>;

/** Heading of one direction. */
export function halfWord(name: HalfName): string {
  return name === 'push' ? l10n.t('Outbound (push)') : l10n.t('Inbound (pull)');
}

/** The directions the provider has, outbound first. */
export function halvesOf({ push, pull }: ConfigurationPageModel): [HalfName, AnyHalf][] {
  const halves: [HalfName, AnyHalf | undefined][] = [
    ['push', push],
    ['pull', pull],
  ];
  return halves.filter((entry): entry is [HalfName, AnyHalf] => entry[1] !== undefined);
}

/** The page's data is as old as its older half. */
export function oldestRead(model: ConfigurationPageModel): number | undefined {
  const times = halvesOf(model).flatMap(([, { readAt }]) => (readAt === undefined ? [] : [readAt]));
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Whether something was there to check: only then may the page say that nothing is wrong. */
export function wasChecked(model: ConfigurationPageModel): boolean {
  return halvesOf(model).some(
    ([name, { config, schedule }]) =>
      config !== undefined && // Of every inbound half the deletion limits are checked.
      (name === 'pull' || hasLdap(config) || (schedule && schedule.kind !== 'none')),
  );
}

/** Whether the settings are those of a directory. */
export function hasLdap(config: PushConfiguration | PullConfiguration | undefined): boolean {
  return (
    config !== undefined &&
    (('ldapUdPushConfig' in config && config.ldapUdPushConfig !== undefined) ||
      ('ldapUdPullConfig' in config && config.ldapUdPullConfig !== undefined))
  );
}
