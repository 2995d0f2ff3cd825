import type { ConfigurationReading } from '../model/configuration/configurationReading';
import type { Family } from '../model/configuration/ldap/finding';
import type { PlacedRef } from '../model/resources/resourceRef';
import type { PageHost, PageModel } from './page';
import type { Direction } from '../model/resources/direction';

/** Everything there is to draw about a provider's synchronization settings. */
export type ConfigurationPageModel = PageModel<PlacedRef<'identityProvider'>, ConfigurationReading>;

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
  /** Puts a text of the page on the clipboard: an id, a correction, an expression, a name. */
  copyText(text: string): void;
}
