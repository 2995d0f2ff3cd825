import type { InstancePlan } from '../instancePlan';
import { companyUnits } from './units';
import { productionApplications } from './applications';
import { inboundProviders } from './inboundProviders';
import { outboundProviders } from './outboundProviders';
import { signInProviders } from './signInProviders';

/** The instance people work with: every kind of provider, and most of what can be wrong. */
export const production: InstancePlan = {
  key: 'corporate',
  region: 'cn-hangzhou',
  description: 'Corporate directory',
  daysOld: 1130,
  providers: () => [...inboundProviders, ...outboundProviders, ...signInProviders],
  applications: () => productionApplications,
  exports: {
    plan: { mode: 'push', population: { users: 3184, units: 0 }, errors: [] },
    runs: [
      {
        minutesAgo: 26 * 60,
        shape: 'export',
        seconds: 3,
        description: 'Account export for the audit',
      },
      { minutesAgo: 45 * 24 * 60, shape: 'export', seconds: 2, description: 'Account export' },
    ],
  },
  units: companyUnits,
};
