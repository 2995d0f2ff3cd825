import type { ConfigurationReading } from '../model/configuration/configurationReading';
import type { Family } from '../model/configuration/ldap/finding';
import type { SettingPlace } from '../model/configuration/settingPlace';
import type { PlacedRef } from '../model/resources/resourceRef';
import type { PageHost, PageModel } from './page';
import type { Direction } from '../model/resources/direction';

/** Everything there is to draw about a provider's synchronization settings. */
export type ConfigurationPageModel = PageModel<
  PlacedRef<'identityProvider'>,
  ConfigurationReading
> & {
  /** The setting to show, until the page has gone there; another object for each wish. */
  goTo?: SettingPlace & { wish: number };
};

/** What the page asks of the host. */
export interface ConfigurationPageHost extends PageHost<ConfigurationPageModel> {
  /** Checks again as if the directory were of that family. */
  assumeFamily(family: Family): void;
  /** Works schedules of the instance out in the zone that runs of this direction tell. */
  adoptZone(direction: Direction): void;
  /** Works them out in the zone of the setting again. */
  forgetZone(): void;
  openRaw(direction: Direction): void;
  copyAsMarkdown(): void;
  compare(): void;
  /** The page has gone to the setting of that wish. */
  wentTo(wish: number): void;
  /** Opens a run that met a due time. */
  openJob(synchronizationJobId: string): void;
  /** Puts the command on the clipboard that writes the settings with one value of them corrected. */
  copyCorrectionCommand(direction: Direction, field: string, value: string): void;
  /** Puts a text of the page on the clipboard: an id, a correction, an expression, a name. */
  copyText(text: string): void;
}
