import assert from 'node:assert/strict';
import type { VerdictState } from '../../../../src/model/health/verdictState';
import { hintText } from '../../../../src/model/ids/hintText';
import type { Resource } from '../../../../src/model/resources/resource';
import { aProvider, anApplication, anInstance, aSummary } from '../../../support/rows';

const dates = { locale: 'en', timeZone: 'Asia/Shanghai', thisYear: 2024 };
const instance = anInstance();
const provider = (rest = {}): Resource => ({
  ...{ kind: 'identityProvider', instance },
  provider: aProvider(rest),
});
const application: Resource = { kind: 'application', instance, application: anApplication() };
const job = (rest: object, targetName?: string): Resource => ({
  ...{ kind: 'job', instance, job: aSummary(rest) },
  ...(targetName !== undefined && { targetName }),
});

describe('the name beside an id', () => {
  const unit = { organizationalUnitId: 'ou_1', organizationalUnitName: 'Sales' };
  const user = { userId: 'user_1', username: 'li.lei' };
  const texts: readonly [string, Resource, VerdictState | undefined, string][] = [
    ['a provider, with its verdict', provider(), 'failing', 'HQ OpenLDAP · failing'],
    ['one that is well', provider(), 'healthy', 'HQ OpenLDAP · healthy'],
    ['one whose limit has tripped', provider(), 'guardTripped', 'HQ OpenLDAP · limit tripped'],
    ['one that is not judged yet, without a state', provider(), 'unjudged', 'HQ OpenLDAP'],
    ['one of which nothing was read, without a state', provider(), undefined, 'HQ OpenLDAP'],
    [
      'one that is locked, whatever its runs say',
      provider({ lockReason: 'arrears' }),
      'healthy',
      'HQ OpenLDAP · locked',
    ],
    ['an application', application, 'hollow', 'Intranet · hollow'],
    [
      'a job, by its target',
      job({ status: 'running', counts: undefined }, 'HQ'),
      undefined,
      'HQ · running',
    ],
    ['a job with losses', job({ status: 'partial_success' }, 'HQ'), undefined, 'HQ · 12 failed'],
    [
      'a job of a target without a name, by its time',
      job({ status: 'success', counts: undefined, startTime: Date.UTC(2024, 6, 30, 1) }),
      undefined,
      'Jul 30, 09:00 · ok',
    ],
    ['an instance', { kind: 'instance', instance }, undefined, 'Corporate directory'],
    [
      'an instance that does not run',
      { kind: 'instance', instance: anInstance({ status: 'creating' }) },
      undefined,
      'Corporate directory · being created',
    ],
    ['an organizational unit', { kind: 'organizationalUnit', instance, unit }, undefined, 'Sales'],
    [
      'a user',
      { kind: 'user', instance, user: { ...user, status: 'disabled' } },
      undefined,
      'li.lei · disabled',
    ],
    [
      'a group',
      { kind: 'group', instance, group: { groupId: 'group_1', groupName: 'Admins' } },
      undefined,
      'Admins',
    ],
  ];
  for (const [what, resource, state, expected] of texts) {
    it(`is that of ${what}`, () => {
      assert.equal(hintText(resource, state && { state }, dates), expected);
    });
  }

  it('has 24 characters at most, whole ones', () => {
    const names = { 24: 'a'.repeat(24), 25: 'a'.repeat(25), emoji: '🙂'.repeat(30) };
    assert.deepEqual(
      Object.values(names).map((identityProviderName) =>
        hintText(provider({ identityProviderName }), undefined, dates),
      ),
      ['a'.repeat(24), `${'a'.repeat(23)}…`, `${'🙂'.repeat(23)}…`],
    );
  });

  it('is one line whatever the service sends, also as a status', () => {
    const text = hintText(
      job({ status: `x\n\u202e${'y'.repeat(99)}` }, 'A\r\n\u202eB'),
      undefined,
      dates,
    );
    assert.equal(text.startsWith('A B · '), true);
    assert.doesNotMatch(text, /[\n\r\u202e]/);
    assert.ok(text.length <= 24 + 3 + 32);
  });
});
