import type { ProviderPlan } from '../instancePlan';

/** Providers for sign-in alone: they have no jobs. */
export const signInProviders: ProviderPlan[] = [
  { name: 'Okta workforce', kind: 'oidc', daysOld: 700, row: { Description: 'Subsidiaries' } },
  { name: 'ADFS', kind: 'saml', daysOld: 950, row: { AuthnStatus: 'disabled' } },
  { name: 'SASE remote access', kind: 'sase', daysOld: 120 },
];
