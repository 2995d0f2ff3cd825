import { company } from './company';
import { docs } from './docs';
import { hiddenZone } from './hiddenZone';
import { large } from './large';
import { replicated } from './replicated';
import type { ScenarioContext, World } from './world';

export type ScenarioName = 'docs' | 'company' | 'large' | 'hiddenZone' | 'replicated';

/**
 * `docs`: the documentation's examples. `company`: a believable tenant. `large`: for size. `hiddenZone`: for what runs tell
 * of a zone. `replicated`: an instance with a standby.
 */
export const scenarios: Record<ScenarioName, (context: ScenarioContext) => World> = {
  docs,
  company,
  large,
  hiddenZone,
  replicated,
};
