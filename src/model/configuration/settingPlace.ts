import type { Direction } from '../resources/direction';

/** A setting of a provider: its path, such as `ldapUdPushConfig.userRdn`, in the configuration of a direction. */
export interface SettingPlace {
  direction: Direction;
  field: string;
}
