import assert from 'node:assert/strict';
import type { IdentityProvider } from '../../../../src/model/resources/identityProvider';
import { needsOfConfiguration } from '../../../../src/services/health/healthInput';
import { summarizeJob } from '../../../../src/model/jobs/summarizeJob';
import { aJob } from '../../../support/jobs';
import { aProvider } from '../../../support/rows';

const off = { periodicSyncStatus: 'disabled', incrementalCallbackStatus: 'disabled' };
const run = (direction: string, deleted: number) => ({
  ...summarizeJob(aJob({ direction })),
  deleted: { users: deleted, organizationalUnits: 0, groups: 0 },
});
const needs = (provider: Partial<IdentityProvider>, runs = [run('inbound', 0)]) =>
  needsOfConfiguration(
    { type: 'identity_provider', id: 'idp_a', provider: aProvider({ ...off, ...provider }) },
    { runs },
    {},
  );

describe('what a verdict needs of a configuration', () => {
  it('is nothing where no schedule is on and nothing was deleted', () => {
    assert.deepEqual(needs({}), []);
  });

  it('is the schedule where one is on, or where the list does not say', () => {
    assert.deepEqual(needs({ periodicSyncStatus: 'enabled' }), ['schedule']);
    assert.deepEqual(needs({ periodicSyncStatus: undefined }), ['schedule']);
    assert.deepEqual(needs({ incrementalCallbackStatus: undefined }), ['schedule']);
  });

  it('is no schedule where synchronization itself is off', () => {
    const identityProviderType = 'urn:alibaba:idaas:idp:unknown:ldap:pull';
    const udPullStatus = 'disabled';
    const periodicSyncStatus = 'enabled';
    assert.deepEqual(needs({ identityProviderType, udPullStatus, periodicSyncStatus }), []);
  });

  it('is the deletion limits where one of the ten newest runs has deleted in IDaaS', () => {
    assert.deepEqual(needs({}, [run('inbound', 1)]), ['limits']);
    assert.deepEqual(needs({}, [run('outbound', 9)]), []);
    const calm = Array.from({ length: 10 }, () => run('inbound', 0));
    assert.deepEqual(needs({}, [...calm, run('inbound', 9)]), []);
  });

  it('is nothing for an application', () => {
    const target = { type: 'application' as const, id: 'app_a' };
    assert.deepEqual(needsOfConfiguration(target, { runs: [run('inbound', 5)] }, {}), []);
  });
});
