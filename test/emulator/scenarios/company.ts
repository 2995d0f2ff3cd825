import { buildInstance } from './instancePlan';
import { production } from './company/production';
import { secondAccount } from './company/secondAccount';
import { singapore } from './company/singapore';
import { staging } from './company/staging';
import { accounts, type ScenarioContext, type World } from './world';

/** Example Manufacturing: a tenant one could meet, with real-looking mistakes. */
export function company(context: ScenarioContext): World {
  const { main, second } = accounts(context);
  return {
    tenants: [
      {
        accountId: main,
        instances: [production, staging, singapore].map((plan) => buildInstance(context, plan)),
      },
      { accountId: second, instances: [buildInstance(context, secondAccount)] },
    ],
  };
}
