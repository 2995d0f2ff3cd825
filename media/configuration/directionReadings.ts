import * as l10n from '@vscode/l10n';
import type { DirectionReading } from '../../src/model/configuration/configurationReading';
import type { ConfigurationPageModel } from '../../src/protocol/configurationPage';
import type { Direction } from '../../src/model/resources/direction';
import type {
  PullConfiguration,
  PushConfiguration,
} from '../../src/model/configuration/syncConfiguration';

export type AnyDirectionReading = DirectionReading<PushConfiguration | PullConfiguration>;

/** Heading of one direction. */
export function directionHeading(direction: Direction): string {
  return direction === 'outbound' ? l10n.t('Outbound (push)') : l10n.t('Inbound (pull)');
}

/** The directions the provider has, outbound first. */
export function directionsOf({
  outbound,
  inbound,
}: ConfigurationPageModel): [Direction, AnyDirectionReading][] {
  const readings: [Direction, AnyDirectionReading | undefined][] = [
    ['outbound', outbound],
    ['inbound', inbound],
  ];
  return readings.filter(
    (entry): entry is [Direction, AnyDirectionReading] => entry[1] !== undefined,
  );
}

/** The page's data is as old as its older direction. */
export function oldestRead(model: ConfigurationPageModel): number | undefined {
  const times = directionsOf(model).flatMap(([, { readAt }]) =>
    readAt === undefined ? [] : [readAt],
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Whether something was there to check: only then may the page say that nothing is wrong. */
export function wasChecked(model: ConfigurationPageModel): boolean {
  return directionsOf(model).some(
    ([direction, { config, schedule }]) =>
      config !== undefined && // Of every inbound direction the deletion limits are checked.
      (direction === 'inbound' || hasLdap(config) || (schedule && schedule.kind !== 'none')),
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
