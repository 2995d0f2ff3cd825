import assert from 'node:assert/strict';
import { readThingLink } from '../../../../src/model/resources/thingLink';

describe('readThingLink', () => {
  it('takes what names a thing, and its place where that has the form of one', () => {
    const whole = {
      thingId: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx',
      connectionId: '0f8fad5b-d9cb-469f-a165-70867728950e',
      region: 'cn-hangzhou',
      instanceId: 'idaas_ue2jvisn35ea5lmthk2676rypm',
    };
    assert.deepEqual(readThingLink(whole), whole);
    assert.deepEqual(readThingLink({ thingId: 'idp_11111', region: 'CN/../', instanceId: 5 }), {
      thingId: 'idp_11111',
    });
  });

  it('is nothing for anything else', () => {
    for (const value of [undefined, null, 'idp_11111', {}, { thingId: 'a b' }, { thingId: '](' }])
      assert.equal(readThingLink(value), undefined);
  });
});
