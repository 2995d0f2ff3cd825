import assert from 'node:assert/strict';
import type { FailureNode, TreeNode } from '../../../../src/model/resources/treeNode';
import { start, type Emulator, type FaultKind } from '../../../emulator/start';
import { retryPauses } from '../../../support/fakeClock';
import { draw, open, rowText, rowsOfKind } from '../../../support/outline';
import { pinned, serviceOn, type Service } from '../../../support/serviceOn';
import { settle, until } from '../../../support/until';

/** Where each call of the tree is made, and what the rows there are. */
const places: {
  what: string;
  action: string;
  path: string[];
  kind: TreeNode['kind'];
  calls: number;
}[] = [
  { what: 'the instances', action: 'ListInstances', path: [], kind: 'instance', calls: 2 },
  {
    what: 'the providers',
    action: 'ListIdentityProviders',
    path: ['Example Manufacturing APAC'],
    kind: 'provider',
    calls: 1,
  },
  {
    what: 'the newest jobs of an instance',
    action: 'ListSynchronizationJobs',
    path: ['Example Manufacturing APAC'],
    kind: 'provider',
    calls: 1,
  },
  {
    what: 'the jobs of a provider',
    action: 'ListSynchronizationJobs',
    path: ['Example Manufacturing APAC', 'Singapore AD'],
    kind: 'job',
    calls: 1,
  },
  {
    what: 'all jobs',
    action: 'ListSynchronizationJobs',
    path: ['Example Manufacturing APAC', 'All jobs'],
    kind: 'job',
    calls: 1,
  },
  {
    what: 'the applications',
    action: 'ListApplications',
    path: ['Example Manufacturing APAC', 'Applications'],
    kind: 'application',
    calls: 1,
  },
];

const unavailable = 'The service is not available at the moment. Retry in a few minutes.';
const throttled = 'The service limits the rate of calls. Wait a little, then retry.';
const garbled =
  'The answer of HOST is not one of the service. Check whether a proxy answers in its place, then retry.';

/** One sentence and the code for each fault; ACTION and HOST stand for those of the call. */
const faults: [FaultKind, sentence: string, code?: string, signIn?: true][] = [
  ['throttle', throttled, 'Throttling.User'],
  ['throttleRetryAfter', throttled, 'Throttling.User'],
  ['internalError', unavailable, 'InternalError'],
  ['unavailable', unavailable, 'ServiceUnavailable'],
  ['htmlBadGateway', unavailable],
  [
    'reset',
    'HOST cannot be reached. Check the network connection and the proxy settings (http.proxy), then retry.',
    'ECONNRESET',
  ],
  ['hang', 'HOST did not answer in time. Check the connection, then retry.'],
  ['truncatedJson', garbled],
  ['emptyBody', garbled],
  ['notJson', garbled],
  [
    'expiredToken',
    'The session token has expired. Sign in again or refresh the profile.',
    'InvalidSecurityToken.Expired',
    true,
  ],
  [
    'denied',
    'Permission eiam:ACTION is missing. Ask an administrator to grant it in RAM, then retry.',
    'NoPermission',
  ],
  [
    'invalidKey',
    'The AccessKey ID does not exist. Check it for typing errors.',
    'InvalidAccessKeyId.NotFound',
    true,
  ],
  [
    'clockSkew',
    'The clock of this computer is off by more than 15 minutes. Set it right, then retry.',
    'InvalidTimeStamp.Expired',
  ],
  [
    'notFound',
    'The service does not know this any more. Refresh the list.',
    'ResourceNotFound.Instance',
  ],
];

describe('the tree, when a call fails', () => {
  let emulator: Emulator;
  let service: Service;
  before(async () => {
    emulator = await start({ scenario: 'company', now: pinned });
  });
  beforeEach(async () => {
    emulator.faults.clear();
    service = await serviceOn(emulator, {
      pageSize: 2,
      regions: ['cn-hangzhou', 'ap-southeast-1'],
    });
    service.clock.skips = retryPauses;
    emulator.calls.length = 0;
  });
  afterEach(() => service.dispose());
  after(() => emulator.dispose());

  /** Draws a row until nothing is under way; where calls hang, time passes. */
  async function drawn(node: TreeNode | undefined, hanging = 0): Promise<TreeNode[]> {
    const rows = service.explorer.children(node);
    if (hanging > 0) {
      const { clock } = service;
      const waiting = () => clock.pending.filter((ms) => ms === 10_000).length;
      const arrived = () => emulator.calls.filter(({ status }) => status === 0).length;
      await until(() => waiting() === hanging && arrived() === hanging, 'only these hang');
      await clock.advance(10_000);
    }
    await rows;
    await settle(2);
    return service.explorer.children(node);
  }

  const shown = (rows: TreeNode[]) => rows.filter(({ kind }) => kind !== 'failure').map(rowText);

  for (const { what, action, path, kind, calls } of places) {
    for (const [fault, sentence, code, needsSignIn] of faults) {
      it(`says once that ${what} fail by ${fault}, keeps what it has, and recovers`, async () => {
        const node = path.length > 0 ? await open(service.explorer, ...path) : undefined;
        const hanging = fault === 'hang' ? calls : 0;
        const check = (failures: FailureNode[], staleSince: number | undefined) => {
          assert.equal(failures.length, calls);
          for (const failure of failures) {
            const region = path.length > 0 ? undefined : failure.region!;
            const errors = service.traces.flatMap(({ error }) => error ?? []);
            const about = errors.findLast(
              ({ host }) =>
                region === undefined ||
                host ===
                  service.session.connection.regions.find(({ id }) => id === region)!.endpoint,
            )!;
            const { id, parent, cause, of, ...said } = failure;
            assert.ok(cause && cause.length <= 60 && cause !== sentence, cause);
            assert.equal(of === 'keys', needsSignIn === true || fault === 'clockSkew');
            assert.equal(parent, node);
            assert.ok(id.startsWith(node?.id ?? `main/${region}`));
            const filled = sentence.replace('ACTION', action).replace('HOST', about.host!);
            assert.deepEqual(JSON.parse(JSON.stringify(said)), {
              kind: 'failure',
              sentence: filled,
              ...(code && { code }),
              ...(about.requestId && { requestId: about.requestId }),
              ...(about.isSaid && { said: about.message.replace(/\s+/g, ' ') }),
              ...(needsSignIn && { needsSignIn }),
              ...(region && { region }),
              ...(staleSince !== undefined && { staleSince }),
            });
            if (code?.includes('.')) assert.match(said.requestId!, /^[0-9A-F-]{36}$/);
          }
        };

        emulator.faults.set([{ action, kind: fault }]);
        emulator.calls.length = 0;
        const failed = await drawn(node, hanging);
        check(rowsOfKind(failed, 'failure'), undefined);
        const asked = emulator.calls.length;
        await drawn(node);
        assert.equal(emulator.calls.length, asked, 'drawing again does not ask again');

        emulator.faults.clear();
        for (const failure of rowsOfKind(failed, 'failure')) await service.explorer.retry(failure);
        const sound = await drawn(node);
        assert.deepEqual(rowsOfKind(sound, 'failure'), []);
        assert.ok(rowsOfKind(sound, kind).length > 0);

        const readAt = service.clock.now();
        await service.clock.advance(60_000);
        emulator.faults.set([{ action, kind: fault }]);
        emulator.calls.length = 0;
        service.explorer.refresh(node);
        const stale = await drawn(node, hanging);
        check(rowsOfKind(stale, 'failure'), readAt);
        const gone = (text: string) => !text.startsWith('Load more');
        assert.deepEqual(shown(stale), shown(sound).filter(gone));
      });
    }
  }

  for (const [fault, sentence, code] of faults) {
    it(`says that the next page fails by ${fault}, keeps the rows before it, and appends it with Retry`, async () => {
      const { explorer, clock } = service;
      const node = await open(explorer, 'Example Manufacturing APAC', 'All jobs');
      const first = await drawn(node);
      emulator.faults.set([{ action: 'ListSynchronizationJobs', kind: fault }]);
      emulator.calls.length = 0;
      const loaded = explorer.loadMore(rowsOfKind(first, 'loadMore')[0]!);
      if (fault === 'hang') {
        await until(() => emulator.calls.length === 1);
        await clock.advance(10_000);
      }
      await loaded;
      const failed = await drawn(node);
      assert.deepEqual(rowsOfKind(failed, 'job'), rowsOfKind(first, 'job'));
      const failures = rowsOfKind(failed, 'failure');
      const { host } = service.traces.at(-1)!;
      const filled = sentence.replace('ACTION', 'ListSynchronizationJobs').replace('HOST', host);
      assert.deepEqual(
        failures.map((row) => [row.sentence, row.code]),
        [[filled, code]],
      );

      emulator.faults.clear();
      await explorer.retry(failures[0]!);
      const sound = await drawn(node);
      assert.deepEqual(rowsOfKind(sound, 'failure'), []);
      const [jobs, known] = [rowsOfKind(sound, 'job'), rowsOfKind(first, 'job')];
      assert.deepEqual([jobs.length, jobs.slice(0, 2)], [4, known]);
    });
  }

  it('shows the instances of the other regions when one fails', async () => {
    emulator.faults.set([{ action: 'ListInstances', kind: 'unavailable', region: 'cn-hangzhou' }]);
    const rows = await drawn(undefined);
    assert.deepEqual(rows.map(rowText), [
      'Service not available | Retry · China (Hangzhou)',
      'Example Manufacturing APAC | Singapore',
    ]);
  });

  it('does not wait for a slow region longer than a second, and draws it when it comes', async () => {
    emulator.faults.set([
      { action: 'ListInstances', kind: 'slow', delay: 150, region: 'ap-southeast-1' },
    ]);
    const { explorer, clock } = service;
    clock.skips = () => false;
    let draws = 0;
    explorer.onDidChange(() => draws++);
    assert.deepEqual(draw(explorer).map(rowText), ['Loading…']);
    const { cache } = service.session;
    await until(() => cache.instances('cn-hangzhou').readAt !== undefined);
    await clock.advance(1050);
    assert.deepEqual(
      [draws, ...draw(explorer).map(rowText)],
      [
        1,
        'Health | Not judged yet',
        'China (Hangzhou)',
        'Corporate directory',
        'Corporate directory (staging)',
        'Singapore',
        'Loading Singapore…',
      ],
    );
    await until(() => cache.instances('ap-southeast-1').readAt !== undefined);
    await clock.advance(300);
    const again = draw(explorer);
    assert.equal(rowText(again[5]!), 'Example Manufacturing APAC');
    assert.deepEqual([draws, clock.waiting], [2, 0]);
  });

  it('shows the providers when the jobs may not be listed', async () => {
    const auditor = await serviceOn(emulator, { identity: 'denied-jobs', pageSize: 2 });
    const rows = await auditor.explorer.children(
      await open(auditor.explorer, 'Corporate directory'),
    );
    assert.equal(rowsOfKind(rows, 'provider').length, 11);
    assert.deepEqual(rowsOfKind(rows, 'failure').map(rowText), [
      'No permission: eiam:ListSynchronizationJobs | Retry',
    ]);
    assert.deepEqual(rows.slice(-2).map(rowText), ['Applications', 'All jobs']);
    auditor.dispose();
  });

  it('shows every row of odd shapes that can be read, each under an id of its own', async () => {
    service.settings.pageSize = 50;
    service.changeSettings();
    emulator.faults.set([{ action: '*', kind: 'oddShapes' }]);
    const { explorer } = service;
    for (const path of [
      [],
      ['Corporate directory'],
      ['Corporate directory', 'All jobs'],
      ['Corporate directory', 'Applications'],
    ]) {
      const rows = await explorer.children(path.length ? await open(explorer, ...path) : undefined);
      const ids = rows.map(({ id }) => id);
      assert.deepEqual(rowsOfKind(rows, 'failure'), [], path.join());
      assert.deepEqual(
        ids.filter((id, n) => ids.indexOf(id) !== n),
        [],
        'ids that come twice',
      );
      if (path[1] === 'All jobs') assert.equal(rowsOfKind(rows, 'job').length, 50 - 3 - 3);
    }
  });
});
