import type { Action } from './action';
import { assumeRole } from './assumeRole';
import { assumeRoleWithOidc } from './assumeRoleWithOidc';
import { getApplication } from './getApplication';
import { getCallerIdentity } from './getCallerIdentity';
import { getGroup } from './getGroup';
import { getIdentityProvider } from './getIdentityProvider';
import { getIdentityProviderUdPullConfiguration } from './getIdentityProviderUdPullConfiguration';
import { getIdentityProviderUdPushConfiguration } from './getIdentityProviderUdPushConfiguration';
import { getInstance } from './getInstance';
import { getInstanceGlobalizationConfig } from './getInstanceGlobalizationConfig';
import { getOrganizationalUnit } from './getOrganizationalUnit';
import { getRootOrganizationalUnit } from './getRootOrganizationalUnit';
import { getSynchronizationJob } from './getSynchronizationJob';
import { getUser } from './getUser';
import { listApplications } from './listApplications';
import { listIdentityProviders } from './listIdentityProviders';
import { listInstances } from './listInstances';
import { listOrganizationalUnits } from './listOrganizationalUnits';
import { listOrganizationalUnitParents } from './listOrganizationalUnitParents';
import { listRegions } from './listRegions';
import { listSynchronizationJobs } from './listSynchronizationJobs';
import { runSynchronizationJob } from './runSynchronizationJob';
import {
  setIdentityProviderUdPullConfiguration,
  setIdentityProviderUdPushConfiguration,
} from './setIdentityProviderUdConfiguration';

export const actionTable: readonly Action[] = [
  getCallerIdentity,
  assumeRole,
  assumeRoleWithOidc,
  listRegions,
  listInstances,
  getInstance,
  getInstanceGlobalizationConfig,
  listIdentityProviders,
  getIdentityProvider,
  getIdentityProviderUdPushConfiguration,
  getIdentityProviderUdPullConfiguration,
  listSynchronizationJobs,
  getSynchronizationJob,
  listApplications,
  getApplication,
  getOrganizationalUnit,
  listOrganizationalUnits,
  listOrganizationalUnitParents,
  getRootOrganizationalUnit,
  getUser,
  getGroup,
  runSynchronizationJob,
  setIdentityProviderUdPushConfiguration,
  setIdentityProviderUdPullConfiguration,
];
