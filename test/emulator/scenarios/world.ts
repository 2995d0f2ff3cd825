import type { Tenant } from '../data/tenant';
import type { Identity } from '../gateway/identity';

export interface ScenarioContext {
  seed: number;
  /** Emulator time at start, Unix milliseconds; everything is told relative to it. */
  now: number;
  identities: Identity[];
}

/** All there is to see in a scenario. */
export interface World {
  tenants: Tenant[];
  /** Answered to every call, where a scenario repeats documented bodies word for word. */
  requestId?: string;
}

/** Account of the main key, and the other one that must never show beside it. */
export function accounts({ identities }: ScenarioContext): { main: string; second: string } {
  const idOf = (note: string) => identities.find((each) => each.note === note)!.accountId;
  return { main: idOf('main'), second: idOf('second-account') };
}
