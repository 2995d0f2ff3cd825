import assert from 'node:assert/strict';
import { decodeJob } from '../../../../src/api/jobs/decodeJob';
import { Reader } from '../../../../src/api/reader';
import type { Job } from '../../../../src/model/jobs/job';

const decode = (record: object): Job => decodeJob(Reader.of(record)!);

/** The sample of ListSynchronizationJobs in the documentation. */
const sample = {
  SynchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9njxxxxx',
  TargetType: 'identity_provider',
  TargetId: 'idp_my664lwkhpicbyzirog3xxxxx',
  Direction: 'ingress',
  StartTime: 1649830226000,
  EndTime: 1649830227000,
  TriggerType: 'auto',
  Status: 'success',
  Description: 'Description',
  Result: {
    ErrorCode: 'MissingParameter.Username',
    ErrorMessage: 'The specified parameter Username is required!',
    UserStatistics: {
      Created: { Total: 3, Success: 1, Failed: 1, Skipped: 1 },
      Exported: { Total: 5, Success: 2, Failed: 2, Skipped: 1 },
    },
  },
};

const decoded: Job = {
  synchronizationJobId: 'sync_0000347vjovtcf41li0fgsd98gn24q9njxxxxx',
  status: 'success',
  direction: 'inbound',
  triggerType: 'auto',
  targetType: 'identity_provider',
  targetId: 'idp_my664lwkhpicbyzirog3xxxxx',
  startTime: 1649830226000,
  endTime: 1649830227000,
  description: 'Description',
  result: {
    errorCode: 'MissingParameter.Username',
    errorMessage: 'The specified parameter Username is required!',
    userStatistics: {
      created: { total: 3, success: 1, failed: 1, skipped: 1 },
      exported: { total: 5, success: 2, failed: 2, skipped: 1 },
    },
  },
  unreadable: [],
};

const without = (name: keyof Job) => {
  const members = Object.entries(decoded).filter(([member]) => member !== name);
  return Object.fromEntries(members);
};
const withResult = (change: object) => ({ ...sample, Result: { ...sample.Result, ...change } });
const decodedResult = (change: object, unreadable: string[] = []) => ({
  ...decoded,
  result: { ...decoded.result, ...change },
  unreadable,
});
const { userStatistics, ...bareResult } = decoded.result!;

/** Each shape that documentation and gateway disagree on, and what is known of the job all the same. */
const shapes: [what: string, record: object, job: object][] = [
  ['the documented sample, Exported and Description with it', sample, decoded],
  [
    'ids that end in a newline',
    {
      ...sample,
      SynchronizationJobId: `${sample.SynchronizationJobId}\n`,
      TargetId: `${sample.TargetId} \r\n`,
    },
    decoded,
  ],
  ['no Result', { ...sample, Result: undefined }, without('result')],
  ['null for Result', { ...sample, Result: null }, without('result')],
  [
    'a text for Result',
    { ...sample, Result: 'none' },
    { ...without('result'), unreadable: ['Result: "none" is not an object'] },
  ],
  ['an empty Result', { ...sample, Result: {} }, { ...decoded, result: {} }],
  [
    'no statistics of users',
    withResult({ UserStatistics: undefined, GroupStatistics: { Same: { Total: 1 } } }),
    { ...decoded, result: { ...bareResult, groupStatistics: { same: { total: 1 } } } },
  ],
  [
    'statistics without operations',
    withResult({ GroupStatistics: {}, GroupMemberStatistics: null }),
    decodedResult({ groupStatistics: {} }),
  ],
  [
    'statistics that are a text or a list',
    withResult({ GroupStatistics: 'none', OrganizationalUnitStatistics: [] }),
    decodedResult({}, [
      'Result.OrganizationalUnitStatistics: [] is not an object',
      'Result.GroupStatistics: "none" is not an object',
    ]),
  ],
  [
    'half of its counters',
    withResult({ UserStatistics: { Created: { Total: 3, Failed: 1 }, Same: {} } }),
    decodedResult({ userStatistics: { created: { total: 3, failed: 1 }, same: {} } }),
  ],
  [
    'numbers as text',
    {
      ...withResult({ UserStatistics: { Created: { Total: '3', Success: ' 1 ' } } }),
      StartTime: '1649830226000',
    },
    decodedResult({ userStatistics: { created: { total: 3, success: 1 } } }),
  ],
  [
    'a counter that is no number',
    withResult({ UserStatistics: { Created: { Total: 'many', Success: 1 }, Same: { Total: 2 } } }),
    decodedResult({ userStatistics: { created: { success: 1 }, same: { total: 2 } } }, [
      'Result.UserStatistics.Created.Total: "many" is not a number',
    ]),
  ],
  [
    'an operation that is a number',
    withResult({ UserStatistics: { Created: 3, Same: { Total: 2 } } }),
    decodedResult({ userStatistics: { same: { total: 2 } } }, [
      'Result.UserStatistics.Created: 3 is not an object',
    ]),
  ],
  [
    'counts that do not add up',
    withResult({ UserStatistics: { Same: { Total: 99, Success: 4, Failed: 4, Skipped: 4 } } }),
    decodedResult({ userStatistics: { same: { total: 99, success: 4, failed: 4, skipped: 4 } } }),
  ],
  [
    'operations nobody has heard of',
    withResult({ UserStatistics: { ...sample.Result.UserStatistics, Teleported: { Total: 1 } } }),
    decoded,
  ],
  [
    'a status of next year',
    { ...sample, Status: 'archived_by_policy' },
    { ...decoded, status: 'archived_by_policy' },
  ],
  [
    'a direction of next year',
    { ...sample, Direction: 'sideways' },
    { ...decoded, direction: 'sideways' },
  ],
  [
    'a trigger of next year',
    { ...sample, TriggerType: 'webhook' },
    { ...decoded, triggerType: 'webhook' },
  ],
  [
    'a target type of next year',
    { ...sample, TargetType: 'eiam_v2_user_import' },
    { ...decoded, targetType: 'eiam_v2_user_import' },
  ],
  ['members of next year', { ...sample, NewMember: { Deep: [1, 'two', null] } }, decoded],
  ['null for its end', { ...sample, EndTime: null }, without('endTime')],
  ['zero for its end', { ...sample, EndTime: 0 }, without('endTime')],
  [
    'a date for its start',
    { ...sample, StartTime: '2022-04-13T06:10:26Z' },
    { ...without('startTime'), unreadable: ['StartTime: "2022-04-13T06:10:26Z" is not a number'] },
  ],
  ['null for its description', { ...sample, Description: null }, without('description')],
  ['an empty description', { ...sample, Description: '' }, without('description')],
  [
    'an empty error pair',
    withResult({ ErrorCode: '', ErrorMessage: '' }),
    { ...decoded, result: { userStatistics } },
  ],
  [
    'no id',
    { ...sample, SynchronizationJobId: undefined },
    { ...decoded, synchronizationJobId: '', unreadable: ['SynchronizationJobId: missing'] },
  ],
  [
    'nothing at all',
    {},
    {
      ...{
        synchronizationJobId: '',
        status: '',
        direction: '',
        triggerType: '',
        targetType: '',
        targetId: '',
      },
      unreadable: ['SynchronizationJobId: missing'],
    },
  ],
];

describe('a job', () => {
  for (const [what, record, job] of shapes) {
    it(`shows what is known with ${what}`, () => {
      assert.deepEqual(decode(record), job);
    });
  }
});
