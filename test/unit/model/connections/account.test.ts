import * as assert from 'node:assert/strict';
import { callerName } from '../../../../src/model/connections/account';

describe('callerName', () => {
  it('is short and says who inside the account', () => {
    const names = {
      'acs:ram::1234567890123456:user/alice': 'alice',
      'acs:ram::1234567890123456:root': 'root',
      'acs:ram::1234567890123456:assumed-role/reader/session-1': 'reader/session-1',
      'acs:ram::1234567890123456:role/reader': 'reader',
      'acs:ram::1234567890123456:user/team:ops': 'team:ops',
      'acs:sts::1234567890123456:federated-user/bob': 'federated-user/bob',
    };
    for (const [arn, name] of Object.entries(names)) {
      assert.equal(callerName({ accountId: '1234567890123456', arn }), name);
    }
  });

  it('is unknown without a sound name of the caller', () => {
    assert.equal(callerName({ accountId: '1' }), undefined);
    for (const arn of ['', 'alice', 'acs:ram::1:', 'acs:ram::1:user/']) {
      assert.equal(callerName({ accountId: '1', arn }), undefined, arn);
    }
  });
});
