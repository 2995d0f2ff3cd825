import assert from 'node:assert/strict';
import { assess, type HealthInput } from '../../../../src/model/health/health';
import type { VerdictState } from '../../../../src/model/health/verdictState';
import { aRun, counted, day, hour, hourly, judged, minute, ordinary } from '../../../support/runs';
import { stat } from '../../../support/jobs';

interface Complaint {
  thread: string;
  what: string;
  input: Partial<HealthInput>;
  expected: VerdictState;
  /** What the reason must hold for the user to understand. */
  says: RegExp;
}

/** Public complaints about directory synchronization, as runs of ours, and what the user should have read. */
const complaints: Complaint[] = [
  {
    thread: 'keycloak#52293',
    what: 'a wrong bind password answered with 200 and zeros, for two weeks',
    input: {
      runs: [
        ...Array.from({ length: 14 }, (_, n) => aRun((n + 0.5) * day, counted({ same: 0 }))),
        ...Array.from({ length: 10 }, (_, n) => aRun((n + 15) * day, counted({ same: 2980 }))),
      ],
    },
    expected: 'hollow',
    says: /looked at nothing, while earlier runs looked at 2,980 items.*in a row: 14/,
  },
  {
    thread: 'keycloak#29909',
    what: 'new users silently ignored, counts of zero',
    input: {
      runs: hourly(counted({ created: 0, updated: 0, same: 0 }), ...Array<object>(9).fill({})),
    },
    expected: 'hollow',
    says: /120 items/,
  },
  {
    thread: 'authentik#17216',
    what: 'a parent that is green while its children are red',
    input: {
      runs: [
        {
          ...aRun(hour),
          counts: undefined,
          volume: undefined,
          result: {
            userStatistics: { created: stat(0, 64), same: stat(900) },
            groupStatistics: { updated: stat(0, 3) },
          },
        },
        ...ordinary(9, 2),
      ],
    },
    expected: 'failing',
    says: /67 of 67 items failed \(100%, the line is 40%\)/,
  },
  {
    thread: 'authentik#18180',
    what: 'a status page that does not know of the good run',
    input: { runs: [...ordinary(3)], periodicSyncStatus: 'enabled' },
    expected: 'healthy',
    says: /^Succeeded: .* in the run of Nov 22, 2026, 03:05 UTC\.$/,
  },
  {
    thread: 'authentik#4382',
    what: '"not synced yet" although it was',
    input: { runs: ordinary(1) },
    expected: 'healthy',
    says: /120 compared, 1 changed/,
  },
  {
    thread: 'mattermost#8574',
    what: 'a job that stays pending without a reason',
    input: { runs: [aRun(5 * hour, { status: 'pending' }), ...ordinary(3, 24)] },
    expected: 'stuck',
    says: /^Not begun for 5 h \(the line is 5 min\).*: start the run of .* again\.$/,
  },
  {
    thread: 'keycloak-ui#3566',
    what: 'a run in progress without a sign of it',
    input: { runs: [aRun(2 * minute, { status: 'running', endTime: undefined })] },
    expected: 'unknown',
    says: /^First run, running for 2 min, since .*: there is none to compare it with\.$/,
  },
  {
    thread: 'keycloak#24013',
    what: 'failed users that only a server log names',
    input: {
      runs: hourly(
        {
          status: 'partial_success',
          errorCode: 'MissingParameter.Username',
          ...counted({ created: 64, same: 1200 }, 12),
        },
        {},
      ),
    },
    expected: 'degraded',
    says: /12 of 64 items failed \(19%\)/,
  },
  {
    thread: 'keycloak#28436',
    what: 'groups that fail for a hidden reason',
    input: {
      runs: [
        {
          ...aRun(hour),
          counts: undefined,
          volume: undefined,
          result: { groupStatistics: { created: stat(9, 1) }, errorCode: 'unknown_error' },
        },
      ],
    },
    expected: 'degraded',
    says: /1 of 10 items/,
  },
  {
    thread: 'authentik#19295, owncloud#29796',
    what: 'a filter that deleted everybody',
    input: {
      runs: hourly(
        counted({ deleted: 812 }),
        ...Array<object>(9).fill(counted({ updated: 2, same: 812 })),
      ),
    },
    expected: 'spike',
    says: /^Deleted 812 of the 814 items that runs saw \(99%, the line is 20%\) in the run of /,
  },
  {
    thread: 'dim#89, dim#90',
    what: 'deletions that came close to the limit of their kind',
    input: {
      runs: hourly({ deleted: { users: 2, organizationalUnits: 0, groups: 9 } }, {}),
      thresholds: { userDeletedThreshold: 30, groupDeletedThreshold: 10 },
    },
    expected: 'nearGuard',
    says: /^Groups: 9 of the 10 allowed deletions \(90%, the line is 70%\) in the run of /,
  },
  {
    thread: 'azure-docs#35848, Okta KB on import roadblocks',
    what: 'a tripped guard, after which an incremental run skips what was lost',
    input: {
      runs: hourly(
        { status: 'failed', errorCode: 'PullProtectedRule.UserDeletedThresholdExceeded' },
        {},
      ),
    },
    expected: 'guardTripped',
    says: /run a full synchronization, because an incremental one may skip what was lost/,
  },
  {
    thread: 'lsc#472',
    what: 'an error that vanishes once the next task has begun',
    input: {
      runs: [
        aRun(2 * minute, { status: 'running', endTime: undefined }),
        aRun(hour, { status: 'failed', errorCode: 'LdapException.ServerDown' }),
        ...ordinary(3, 2),
      ],
    },
    expected: 'failing',
    says: /^Error LdapException\.ServerDown in the run of /,
  },
  {
    thread: 'authentik#11521',
    what: '"run again" that did nothing',
    input: {
      runs: [aRun(7 * minute, { status: 'pending', triggerType: 'manual' }), ...ordinary(3)],
    },
    expected: 'stuck',
    says: /7 min/,
  },
];

describe('assess, for what users of others complained about', () => {
  for (const { thread, what, input, expected, says } of complaints) {
    it(`calls ${what} ${expected} (${thread})`, () => {
      const verdict = assess({
        runs: [],
        now: judged,
        dates: { timeZone: 'UTC', locale: 'en' },
        ...input,
      });
      assert.equal(verdict.state, expected, verdict.reason);
      assert.match(verdict.reason, says);
      assert.equal(verdict.asOf, judged);
      assert.doesNotMatch(verdict.reason, /as of|looking back/);
    });
  }

  it('keeps the raw pair of an error that it does not understand', () => {
    const error = { errorCode: '[object Object]', errorMessage: '<b>what?</b>' };
    const { evidence } = assess({ runs: hourly({ status: 'failed', ...error }), now: judged });
    assert.deepEqual([evidence.errorCode, evidence.errorMessage], Object.values(error));
  });
});
