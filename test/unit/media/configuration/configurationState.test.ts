import * as assert from 'node:assert/strict';
import { changeSentence } from '../../../../media/configuration/changeSentence';
import {
  directionsOf,
  oldestRead,
  wasChecked,
} from '../../../../media/configuration/directionReadings';
import { scopesOf } from '../../../../media/configuration/scopesOf';
import { readViewState } from '../../../../media/configuration/viewState';
import type { ConfigurationPageModel } from '../../../../src/protocol/configurationPage';

const reading = { configured: true, others: [], loading: false };
const model: ConfigurationPageModel = {
  ref: { connectionId: 'c', region: 'r', instanceId: 'i', kind: 'identityProvider', id: 'p' },
  providerName: 'Directory',
  providerType: '',
  instanceName: 'i',
  connectionLabel: 'c',
  units: {},
  departments: {},
  findings: [],
};

describe('the state of the configuration page', () => {
  it('comes back as it was left', () => {
    const view = { user: '', organization: 'R&D', unfolded: ['scopes-push'], scroll: 120 };
    assert.deepEqual(readViewState({ connectionId: 'c1', view }), view);
  });

  it('is fresh when there is none, or an odd one', () => {
    const fresh = { user: undefined, organization: undefined, unfolded: [], scroll: 0 };
    for (const odd of [undefined, null, 'text', {}, { view: null }, { view: { unfolded: [1] } }])
      assert.deepEqual(readViewState(odd), fresh);
  });
});

describe('the directions of a configuration', () => {
  it('are those the provider has, outbound first', () => {
    const names = (more: Partial<ConfigurationPageModel>) =>
      directionsOf({ ...model, ...more }).map(([name]) => name);
    assert.deepEqual(names({}), []);
    assert.deepEqual(names({ inbound: reading, outbound: reading }), ['outbound', 'inbound']);
    assert.deepEqual(names({ inbound: reading }), ['inbound']);
  });

  it('are as old as the older one', () => {
    assert.equal(oldestRead({ ...model, outbound: reading }), undefined);
    assert.equal(
      oldestRead({
        ...model,
        outbound: { ...reading, readAt: 7 },
        inbound: { ...reading, readAt: 5 },
      }),
      5,
    );
  });

  it('were checked when there was something to check', () => {
    assert.equal(wasChecked({ ...model, outbound: reading, inbound: reading }), false);
    assert.equal(wasChecked({ ...model, outbound: { ...reading, config: {} } }), false);
    assert.equal(
      wasChecked({ ...model, outbound: { ...reading, config: { ldapUdPushConfig: {} } } }),
      true,
    );
    assert.equal(wasChecked({ ...model, inbound: { ...reading, config: {} } }), true);
  });

  it('have many rows of scope, or one, or none', () => {
    const scope = { sourceScopes: ['a'], targetScope: 'b' };
    assert.deepEqual(scopesOf({ udSyncScopeConfigs: [scope, scope] }), [scope, scope]);
    assert.deepEqual(scopesOf({ udSyncScopeConfig: scope }), [scope]);
    assert.deepEqual(scopesOf({}), []);
  });
});

describe('what is said aloud about a new model', () => {
  const failure = { sentence: 'It failed. Retry.' };
  const failed = { ...model, outbound: { ...reading, failure }, inbound: reading };

  it('is a failure that was not there', () => {
    const sentence = 'Outbound (push): It failed. Retry.';
    assert.equal(
      changeSentence({ ...model, outbound: reading, inbound: reading }, failed),
      sentence,
    );
    assert.equal(changeSentence(failed, failed), undefined);
    const loading = { ...failed, outbound: { ...failed.outbound, loading: true } };
    assert.equal(changeSentence(failed, loading), undefined);
    assert.equal(changeSentence(loading, failed), sentence);
  });

  it('is another kind of directory', () => {
    assert.equal(
      changeSentence({ ...model, family: 'ad' }, { ...model, family: 'openldap' }),
      'Checked as OpenLDAP. Findings: 0',
    );
    assert.equal(changeSentence(model, { ...model, family: 'ad' }), undefined);
  });

  it('is not the kind of directory of another provider, or of one whose type has only now been read', () => {
    const shown = { ...model, family: 'openldap' as const, providerType: '' };
    const other = { ...shown, family: 'ad' as const };
    assert.equal(
      changeSentence(shown, { ...other, ref: { ...model.ref, id: 'idp_b' } }),
      undefined,
    );
    const type = 'urn:alibaba:idaas:idp:microsoft:ad:push';
    assert.equal(changeSentence(shown, { ...other, providerType: type }), undefined);
  });
});
