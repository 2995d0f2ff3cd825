import type { Json, JsonObject } from '../data/json';

/** How one record of an answer is made odd; the n-th record gets the n-th oddity, in turn. */
const oddities: ((record: JsonObject) => Json)[] = [
  // What the documentation's own example does.
  (record) => mapText(record, /Id$/, (id) => `${id}\n`),
  (record) => ({ ...record, Result: undefined }),
  (record) => ({ ...record, Status: 'archived_by_policy', AuthnStatus: 'unknown_state' }),
  (record) => withResult(record, (result) => ({ ...result, UserStatistics: undefined })),
  (record) => withResult(record, (result) => ({ ...result, GroupStatistics: {} })),
  (record) => withStat(record, (stat) => ({ ...stat, Total: 99 })),
  (record) => withStat(record, (stat) => ({ ...stat, Skipped: undefined, Failed: undefined })),
  (record) => numbersAsText(record),
  (record) => ({
    ...record,
    EndTime: null,
    Result: null,
    Description: null,
    PeriodicSyncConfig: null,
  }),
  () => 'not an object',
  (record) => ({
    ...record,
    TargetType: 'eiam_v2_user_import',
    IdentityProviderType: 'urn:new:kind',
  }),
  (record) => ({
    ...record,
    Description: 'unexpected here',
    NewMember: { Deep: [1, 'two', null] },
  }),
  () => null,
  (record) => ({ ...record, SynchronizationJobId: undefined, IdentityProviderId: undefined }),
];

/** Every record of a list in turn; a single record gets all oddities that can be combined. */
export function oddShapes(body: JsonObject): JsonObject {
  const entries = Object.entries(body).map(([name, value]): [string, Json | undefined] => {
    if (Array.isArray(value)) return [name, value.map((item, n) => oddRecord(item, n))];
    if (name === 'TotalCount') return [name, String(Number(value) + 7)];
    return [name, isObject(value) ? oddSingle(value) : value];
  });
  return Object.fromEntries(entries);
}

function oddRecord(item: Json, n: number): Json {
  return isObject(item) ? oddities[n % oddities.length]!(item) : item;
}

function oddSingle(record: JsonObject): JsonObject {
  const padded = mapText(record, /Id$/, (id) => `${id}\n`);
  const { Result, PeriodicSyncConfig, ...rest } = padded;
  const schedule = isObject(PeriodicSyncConfig)
    ? { ...PeriodicSyncConfig, PeriodicSyncTimes: 3 }
    : PeriodicSyncConfig;
  const users = isObject(Result) && isObject(Result.UserStatistics) ? Result.UserStatistics : {};
  const result = isObject(Result) && {
    ...Result,
    UserStatistics: {
      ...users,
      Created: { Total: '5', Success: 2 },
      Updated: null,
      Same: { Total: 4, Success: 4, Failed: 4, Skipped: 4 },
      Exported: { Total: 5, Success: 2, Failed: 2, Skipped: 1 },
    },
    GroupStatistics: undefined,
    GroupMemberStatistics: 'none',
  };
  return {
    ...rest,
    ...(result ? { Result: result } : {}),
    ...(schedule === undefined ? {} : { PeriodicSyncConfig: schedule }),
    Description: 'unexpected here',
    LockReason: null,
  };
}

function withResult(record: JsonObject, change: (result: JsonObject) => JsonObject): JsonObject {
  return isObject(record.Result) ? { ...record, Result: change(record.Result) } : record;
}

/** Changes the Same counters of the users, which every finished run has. */
function withStat(record: JsonObject, change: (stat: JsonObject) => JsonObject): JsonObject {
  return withResult(record, (result) => {
    const users = result.UserStatistics;
    if (!isObject(users) || !isObject(users.Same)) return result;
    return { ...result, UserStatistics: { ...users, Same: change(users.Same) } };
  });
}

function mapText(record: JsonObject, name: RegExp, change: (text: string) => string): JsonObject {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' && name.test(key) ? change(value) : value,
  ]);
  return Object.fromEntries(entries) as JsonObject;
}

function numbersAsText(value: JsonObject): JsonObject {
  const entries = Object.entries(value).map(([key, each]) => {
    if (typeof each === 'number') return [key, String(each)];
    return [key, isObject(each) ? numbersAsText(each) : each];
  });
  return Object.fromEntries(entries) as JsonObject;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
