import assert from 'node:assert/strict';
import { jsonObjectsAround } from '../../../../src/model/files/jsonObjectsAround';
import { hintsOfConfiguration } from '../../../../src/model/files/looksLikeConfiguration';

const around = (text: string) =>
  jsonObjectsAround(text, hintsOfConfiguration(text)).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('objects that may hold settings', () => {
  it('are the innermost ones, and nothing beside them', () => {
    const ours =
      '{"name": "}", "UdSyncScopeConfigs": [{"SourceScopes": []}], "PeriodicSyncConfig": {}}';
    assert.deepEqual(around(`{"a": {"b": [{"c": 1}]}, "d": [[${ours}, 1], {}], "e": {}}`), [ours]);
  });

  it('are each, one behind the other, and the outer one of two in each other', () => {
    const outer = '{"LdapUdPushConfig": {"UserRdn": {"PeriodicSyncConfig": {}}}}';
    assert.deepEqual(around(`[${outer}, {}, {"PullProtectedRule": 1}]`), [
      outer,
      '{"PullProtectedRule": 1}',
    ]);
  });

  it('are told from brackets in texts and comments', () => {
    const ours = String.raw`{"a": "\\\"}", /* } " */ "PeriodicSyncConfig": {} // }"
      , "b": "\\", "c": "/*"}`;
    assert.deepEqual(around(`// { "\n[${ours}, {}] // {`), [ours]);
  });

  it('are none while they are open', () => {
    for (const text of [
      '{"PeriodicSyncConfig": {}',
      '{"PeriodicSyncConfig": "}',
      '{"PeriodicSyncConfig": 1 // }',
      '{"PeriodicSyncConfig": 1 /* }',
      '"PeriodicSyncConfig"',
      ']}PeriodicSyncConfig',
    ])
      assert.deepEqual(around(text), [], text);
  });
});
