import { company } from './company';
import { docs } from './docs';
import { large } from './large';
import type { ScenarioContext, World } from './world';

export type ScenarioName = 'docs' | 'company' | 'large';

/** `docs`: the documentation's examples. `company`: a believable tenant. `large`: for size. */
export const scenarios: Record<ScenarioName, (context: ScenarioContext) => World> = {
  docs,
  company,
  large,
};
