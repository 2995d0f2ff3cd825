import type { ApplicationPlan } from '../instancePlan';
import { jobErrors } from './jobErrors';

export const productionApplications: ApplicationPlan[] = [
  {
    name: 'GitLab (SCIM)',
    daysOld: 800,
    row: { Description: 'Provisioned over SCIM 2.0' },
    runs: {
      mode: 'application',
      rhythm: { daily: ['06:00'] },
      jobs: 320,
      seconds: 25,
      population: { users: 640, units: 0, groups: 30, members: 900 },
      errors: [jobErrors.scimConflict, jobErrors.scimServer],
      partial: 4,
      failed: 1,
    },
  },
  {
    name: '人事系统',
    daysOld: 600,
    row: { Description: 'Events by callback', SsoType: 'oidc' },
    runs: {
      mode: 'application',
      rhythm: { daily: ['00:20', '12:20'] },
      jobs: 500,
      seconds: 8,
      population: { users: 3184, units: 180 },
      errors: [jobErrors.callback],
      failed: 2,
      exceptions: { 0: { status: 'failed', error: jobErrors.callback } },
    },
    extra: [{ minutesAgo: 90, shape: 'spike', description: 'First push of the new plant' }],
  },
  { name: 'ERP', daysOld: 1000, row: { Status: 'disabled' } },
  {
    name: 'Alibaba Cloud user SSO',
    daysOld: 1120,
    row: {
      ApplicationCreationType: 'system_init',
      ApplicationSourceType: 'urn:alibaba:idaas:app:source:template',
      ApplicationTemplateId: 'apt_ramuser_example',
    },
  },
  {
    name: 'ResourceCache agent',
    daysOld: 60,
    row: {
      ApplicationIdentityType: 'agent',
      SsoType: 'oauth2/m2m',
      M2MClientStatus: 'enabled',
      Features: '["m2m_client"]',
    },
  },
];
