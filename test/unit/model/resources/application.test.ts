import * as assert from 'node:assert/strict';
import { canProvision } from '../../../../src/model/resources/application';

describe('canProvision', () => {
  it('is true for applications with that very feature', () => {
    const withFeatures = (...features: string[]) =>
      canProvision({ applicationId: 'app_1', applicationName: 'HR', status: 'enabled', features });
    assert.equal(withFeatures('sso', 'provision'), true);
    assert.equal(withFeatures('sso', 'slo', 'api_invoke', 'm2m_client', 'resource_server'), false);
    assert.equal(withFeatures('provisioning'), false);
    assert.equal(withFeatures(), false);
  });
});
