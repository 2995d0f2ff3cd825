import assert from 'node:assert/strict';
import { answerSentence } from '../../../../src/model/ids/answerSentence';
import type { Answer, Resource } from '../../../../src/model/resources/resource';
import {
  resourcePresentation,
  resourcePlace,
} from '../../../../src/model/resources/resourcePresentation';
import { aProvider, anApplication, anInstance, aSummary } from '../../../support/rows';

const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const instance = anInstance();
const job = aSummary();

describe('resourcePresentation', () => {
  it('describes a job by its target, and says nothing twice', () => {
    const resource: Resource = { kind: 'job', instance, job, targetName: 'HQ OpenLDAP' };
    assert.deepEqual(resourcePresentation(resource, dates), {
      label: 'HQ OpenLDAP, 22 Nov, 09:45',
      description: 'Succeeded · 12 failed, 4 skipped, 48 changed',
      icon: { id: 'pass', color: 'testing.iconPassed' },
      lines: [
        ['Direction', 'Inbound, automatic'],
        ['Start', '22 Nov 2026, 09:45:03 GMT+8'],
        ['Duration', '2 min 14 s'],
      ],
    });
    assert.equal(resourcePlace(resource), 'Corporate directory · China (Hangzhou)');
  });

  it('describes a job whose target nobody has named by its time', () => {
    const { label, lines } = resourcePresentation({ kind: 'job', instance, job }, dates);
    assert.equal(label, 'Job of 22 Nov, 09:45');
    assert.deepEqual(lines[0], ['Target', `Identity provider ${job.targetId}`]);
  });

  it('describes what has a row as its row does', () => {
    const provider = aProvider({ udPullStatus: 'enabled' });
    const faces = [
      resourcePresentation({ kind: 'instance', instance }, dates),
      resourcePresentation({ kind: 'identityProvider', instance, provider, lastRun: job }, dates),
      resourcePresentation({ kind: 'application', instance, application: anApplication() }, dates),
    ];
    assert.deepEqual(
      faces.map(({ label, description, lines }) => [label, description, lines.map(String)]),
      [
        [
          'Corporate directory',
          'China (Hangzhou)',
          [
            'Region,China (Hangzhou) · cn-hangzhou',
            'Status,running',
            'Created,10 Jan 2024, 13:29:24 GMT+8',
          ],
        ],
        [
          'HQ OpenLDAP',
          '12 failed · OpenLDAP, inbound',
          ['Inbound,enabled', 'Last run,Succeeded · 22 Nov 2026, 09:45:03 GMT+8'],
        ],
        ['Intranet', 'provisioned', ['Status,enabled', 'Features,sso, provision']],
      ],
    );
  });

  it('describes people and what they belong to', () => {
    const unit = { organizationalUnitId: 'ou_1', organizationalUnitName: 'Sales' };
    const user = { userId: 'user_1', username: 'alice', status: 'enabled', sourceType: 'ldap' };
    const group = { groupId: 'group_1', groupName: 'Admins', description: 'May all' };
    const faces = [
      resourcePresentation(
        { kind: 'organizationalUnit', instance, unit, path: ['Company', 'Sales'] },
        dates,
      ),
      resourcePresentation({ kind: 'user', instance, user }, dates),
      resourcePresentation({ kind: 'group', instance, group }, dates),
    ];
    assert.deepEqual(
      faces.map(({ label, description, lines }) => [label, description, lines]),
      [
        ['Sales', undefined, [['Path', 'Company / Sales']]],
        ['alice', 'enabled', [['Source', 'ldap']]],
        ['Admins', undefined, [['Description', 'May all']]],
      ],
    );
  });
});

describe('answerSentence', () => {
  const says = (answer: Answer, kind: 'job' | 'instance' = 'job') =>
    answerSentence(answer, { kind, word: '' }, 'main');

  it('says why an id leads to nothing', () => {
    const failure = { sentence: 'The service is busy. Try again.' };
    assert.deepEqual(
      [
        says({ state: 'missing', at: 0, asked: 1 }),
        says({ state: 'missing', at: 0, asked: 3 }),
        says({ state: 'missing', at: 0, asked: 2 }, 'instance'),
        says({
          state: 'missing',
          at: 0,
          asked: 3,
          unasked: { instances: 2, regions: ['cn-beijing'], failure },
        }),
        says({ state: 'failed', at: 0, failure }),
        says({ state: 'unsupported' }),
        says({ state: 'found', resource: { kind: 'instance', instance }, readAt: 0 }),
      ],
      [
        'Not in the one instance of "main" that was asked.',
        'Not in any of the 3 instances of "main" that were asked.',
        'Not among the instances of "main".',
        'Not in any of the 3 instances of "main" that were asked. 2 more gave no answer. Regions that could not be listed: cn-beijing. The service is busy. Try again.',
        failure.sentence,
        'The service cannot be asked for this kind of resource by its id.',
        '',
      ],
    );
  });
});
