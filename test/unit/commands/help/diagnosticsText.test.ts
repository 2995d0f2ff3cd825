import assert from 'node:assert/strict';
import { diagnosticsText, remoteKind } from '../../../../src/commands/help/diagnosticsText';

describe('diagnostics', () => {
  it('are versions, settings, connections and failures, and nothing else', () => {
    const text = diagnosticsText({
      versions: { extension: '0.2.0', editor: '1.100.3 (desktop)' },
      settings: { 'idaasSync.jobsPerPage': 20, 'idaasSync.healthThresholds': { staleHours: 24 } },
      connections: [{ source: 'accessKey', regions: 2 }],
      instances: 3,
      failures: [
        {
          at: Date.UTC(2026, 10, 28, 1, 2, 3),
          action: 'ListSynchronizationJobs',
          host: 'eiam.cn-hangzhou.aliyuncs.com',
          kind: 'throttled',
          code: 'Throttling.User',
          requestId: '7C9F3E5A-0B7D-5F3C-9E1B-2A6D8C4F1E00',
          attempts: 4,
        },
      ],
    });
    assert.equal(
      text,
      [
        '### Versions',
        '',
        '- extension: 0.2.0',
        '- editor: 1.100.3 (desktop)',
        '',
        '### Settings that differ',
        '',
        '- idaasSync.jobsPerPage: 20',
        '- idaasSync.healthThresholds: {"staleHours":24}',
        '',
        '### Connections',
        '',
        '- accessKey, regions: 2',
        '',
        'Instances read: 3',
        '',
        '### Last failures',
        '',
        '- 2026-11-28T01:02:03.000Z ListSynchronizationJobs eiam.cn-hangzhou.aliyuncs.com throttled Throttling.User, 4 attempts, request 7C9F3E5A-0B7D-5F3C-9E1B-2A6D8C4F1E00',
        '',
      ].join('\n'),
    );
  });

  it('say that there is nothing, and hold what came from outside on one plain line', () => {
    const failure = {
      at: 0,
      action: 'GetJob',
      host: 'h',
      kind: 'refused',
      code: '[x](command:y)\n# <b>`',
      requestId: undefined,
      attempts: 1,
    } as const;
    const text = diagnosticsText({
      ...{ versions: {}, settings: {}, connections: [], instances: 0 },
      failures: [failure],
    });
    assert.equal(text.match(/^None\.$/gm)?.length, 3);
    assert.ok(
      text.endsWith(
        '- 1970-01-01T00:00:00.000Z GetJob h refused [x\\](command:y) # \\<b>\\`, request unknown\n',
      ),
      text,
    );
  });

  it('name the kind of a remote host and never the host', () => {
    assert.deepEqual(remoteKind(undefined), []);
    assert.deepEqual(remoteKind('ssh-remote'), ['ssh-remote']);
    for (const host of ['code.company.example', '10.1.2.3:8080', 'devbox'])
      assert.deepEqual(remoteKind(host), ['remote']);
  });
});
