import * as assert from 'node:assert/strict';
import * as l10n from '@vscode/l10n';
import * as fc from 'fast-check';
import chinese from '../../../../l10n/bundle.l10n.zh-cn.json';
import { statusIcon } from '../../../../src/model/jobs/statusIcon';
import { countsSummary, jobMoment } from '../../../../src/model/jobs/jobWords';
import type { RowPresentation } from '../../../../src/model/resources/presentation';
import { rowPresentation } from '../../../../src/model/resources/rowPresentation';
import type { JobNode, TreeNode } from '../../../../src/model/resources/treeNode';
import { statusWord } from '../../../../src/model/text/words';
import { assertGolden } from '../../../support/golden';
import { hostileTexts } from '../../../support/hostile';
import { judgedRows } from '../../../support/judgedRows';
import { jobStart } from '../../../support/jobs';
import { anApplication, anInstance, aProvider, aSummary, everyKind } from '../../../support/rows';

const now = jobStart + 7.5 * 3_600_000;
const dates = { locale: 'en-GB', timeZone: 'Asia/Shanghai', thisYear: 2026, now };
const instance = anInstance();
const id = 'row';
const allCapabilities = [
  'canRefresh',
  'canCopyId',
  'canCopyName',
  'canCopyLink',
  'canCopyCliCommand',
  'canGoToDate',
  'canOpenConsole',
  'canOpenJob',
  'canOpenConfiguration',
  'canOpenTargetConfiguration',
  'canShowHealth',
  'canShowHistory',
  'canCompare',
  'canWatch',
  'canStopWatching',
  'canFilter',
  'canLoadMore',
  'canRetry',
  'canSignIn',
];

/** Everything a presentation says, as text; a member that is not written here fails. */
function presentationText(title: string, presentation: RowPresentation): string {
  const { label, description, icon, tooltip, accessibleLabel, capabilities, expands, ...rest } =
    presentation;
  assert.deepEqual(rest, {});
  const shown = description === undefined ? label : `${label} | ${description}`;
  return [
    `## ${title}`,
    `${expands ? '▸' : ' '} [${icon?.id}${icon?.color ? ` ${icon.color}` : ''}] ${shown}`,
    `  spoken: ${accessibleLabel}`,
    `  offers: ${capabilities.join(' ') || 'nothing'}`,
    ...tooltip.map(([name, value]) => `  ${name}: ${value}`),
    '',
  ].join('\n');
}

const rows: Record<string, TreeNode> = {
  instance: { kind: 'instance', id, instance },
  'instance that stands by for another': {
    kind: 'instance',
    id,
    instance: anInstance({
      region: 'cn-beijing',
      replication: {
        role: 'backup',
        other: { instanceId: 'idaas_primary', region: 'cn-hangzhou' },
      },
    }),
  },
  'instance with a standby': {
    kind: 'instance',
    id,
    instance: anInstance({
      replication: { role: 'primary', other: { instanceId: 'idaas_standby' } },
    }),
  },
  'instance without a name, being created': {
    kind: 'instance',
    id,
    instance: anInstance({
      description: undefined,
      status: 'creating',
      createTime: undefined,
      managedServiceCode: 'sase',
    }),
  },
  provider: {
    kind: 'provider',
    id,
    instance,
    provider: aProvider({
      description: 'Main directory',
      udPullStatus: 'enabled',
      udPushStatus: 'disabled',
      periodicSyncStatus: 'enabled',
      lastStatusCheckJobResult: 'success',
    }),
    lastRun: aSummary({ status: 'partial_success' }),
  },
  'provider that never ran': { kind: 'provider', id, instance, provider: aProvider() },
  'provider that is locked': {
    kind: 'provider',
    id,
    instance,
    provider: aProvider({ lockReason: 'financial' }),
    lastRun: aSummary(),
  },
  configuration: { kind: 'configuration', id, instance, provider: aProvider() },
  applications: { kind: 'applications', id, instance },
  application: {
    kind: 'application',
    id,
    instance,
    application: anApplication({ description: 'For all' }),
    lastRun: aSummary({ status: 'failed' }),
  },
  'application that never ran': {
    kind: 'application',
    id,
    instance,
    application: anApplication(),
  },
  'application that is not provisioned': {
    kind: 'application',
    id,
    instance,
    application: anApplication({ features: ['sso'], status: 'disabled' }),
  },
  'all jobs': { kind: 'allJobs', id, instance },
  job: { kind: 'job', id, instance, job: aSummary({ status: 'partial_success' }) },
  'job among jobs of others': {
    kind: 'job',
    id,
    instance,
    job: aSummary({ description: 'Nightly', direction: 'outbound', triggerType: 'manual' }),
    targetName: 'HQ OpenLDAP',
  },
  'job whose target has a name that cannot be seen': {
    kind: 'job',
    id,
    instance,
    job: aSummary(),
    targetName: '\u200b',
  },
  'job that failed at once': {
    kind: 'job',
    id,
    instance,
    job: aSummary({
      status: 'failed',
      counts: undefined,
      errorCode: 'LdapException.InvalidCredentials',
      errorMessage: '[LDAP: error code 49 - Invalid Credentials]',
    }),
  },
  'job that has not begun': {
    kind: 'job',
    id,
    instance,
    job: aSummary({
      synchronizationJobId: 'sync_000036q9p3jd5cf41li0fgsd98gn24q9nj9abcde',
      status: 'pending',
      startTime: undefined,
      endTime: undefined,
      counts: undefined,
    }),
  },
  'job that was read in part': {
    kind: 'job',
    id,
    instance,
    job: aSummary({ status: 'archived_by_policy', damaged: true }),
  },
  'job that the filter hides': {
    kind: 'job',
    id,
    instance,
    job: aSummary({}),
    hiddenBy: 'filter',
  },
  'job among all that stands further down': {
    kind: 'job',
    id,
    instance,
    job: aSummary({}),
    targetName: 'HQ OpenLDAP',
    hiddenBy: 'paging',
  },
  ...judgedRows,
  'more to load': { kind: 'loadMore', id, parent: undefined, loaded: 50, loading: false },
  'more of a known number': {
    kind: 'loadMore',
    id,
    parent: undefined,
    loaded: 100,
    total: 1234,
    loading: true,
  },
  failure: {
    kind: 'failure',
    id,
    sentence: 'The service limits the rate of calls. Try again in a minute.',
    code: 'Throttling.User',
    requestId: '0441BD79-92F3-53AA-8657-F8CE4A2B912A',
    said: 'Request was denied due to user flow control.',
  },
  'failure beside older rows': {
    kind: 'failure',
    id,
    sentence: 'The session has expired. Sign in again.',
    staleSince: jobStart,
    needsSignIn: true,
  },
  'failure of a region': {
    kind: 'failure',
    id,
    region: 'ap-southeast-1',
    sentence: 'Permission eiam:ListInstances is missing. Ask an administrator to grant it in RAM.',
    cause: 'No permission: eiam:ListInstances',
  },
  'summary before anything is judged': { kind: 'summary', id },
  'summary while some instances are not read': {
    kind: 'summary',
    id,
    health: { attention: 11, targets: 24, unjudged: 2, instances: { read: 2, of: 3 } },
  },
  'summary when all is well': {
    kind: 'summary',
    id,
    health: { attention: 0, targets: 24, unjudged: 0, instances: { read: 3, of: 3 } },
  },
  'summary of a connection that cannot be read': {
    kind: 'summary',
    id,
    health: { attention: 11, targets: 24, unjudged: 2, instances: { read: 2, of: 3 } },
    failure: {
      sentence: 'The session token has expired. Sign in again or refresh the profile.',
      cause: 'Session token expired',
      code: 'InvalidSecurityToken.Expired',
      needsSignIn: true,
    },
  },
  'region above its instances': { kind: 'region', id, region: 'ap-southeast-5' },
  'region of a later day': { kind: 'region', id, region: 'mars-1' },
  'instance below its region': { kind: 'instance', id, instance, isBelowRegion: true },
  'nothing because of a filter': {
    kind: 'nothing',
    id,
    message: 'No jobs match the filter',
    isFiltered: true,
  },
  nothing: { kind: 'nothing', id, message: 'No jobs match the filter.' },
  loading: { kind: 'loading', id, region: 'ap-southeast-1' },
};

describe('rowPresentation', () => {
  it('has no half-width punctuation beside Chinese, nor a blank behind a Chinese full stop', () => {
    l10n.config({ contents: chinese });
    try {
      const zh = { ...dates, locale: 'zh-CN' };
      const said = Object.values({ ...rows, ...judgedRows }).flatMap((node) => {
        const { accessibleLabel, description, tooltip } = rowPresentation(node, zh);
        return [accessibleLabel, description ?? '', ...tooltip.flat()];
      });
      const wrong = /\p{Script=Han}[,:;]|[,:;] ?\p{Script=Han}|。 /u;
      assert.ok(said.some((text) => text.includes('，')));
      assert.deepEqual(
        said.filter((text) => wrong.test(text)),
        [],
      );
    } finally {
      l10n.config({ contents: {} });
    }
  });

  it('says of every kind of row what the golden text holds', () => {
    const texts = Object.entries(rows).map(([title, row]) =>
      presentationText(title, rowPresentation(row, dates)),
    );
    assertGolden('rowPresentations.txt', texts.join('\n'));
  });

  it('knows every kind of row', () => {
    const kinds = everyKind({ name: 'n', id: 'i', free: 'f', status: 's' }).map(({ kind }) => kind);
    assert.deepEqual(new Set(Object.values(rows).map(({ kind }) => kind)), new Set(kinds));
  });

  it('names the target of a job, by the row it stands below or by what it knows', () => {
    const job = aSummary();
    const provider = aProvider();
    const application = anApplication();
    const parents: [Partial<JobNode>, string][] = [
      [{ parent: { kind: 'provider', id, instance, provider } }, 'HQ OpenLDAP'],
      [{ parent: { kind: 'application', id, instance, application } }, 'Intranet'],
      [{ parent: { kind: 'allJobs', id, instance }, targetName: 'Branch AD' }, 'Branch AD'],
      [{}, `Identity provider ${job.targetId}`],
    ];
    for (const [more, target] of parents) {
      const { tooltip } = rowPresentation({ kind: 'job', id, instance, job, ...more }, dates);
      assert.deepEqual(
        tooltip.find(([name]) => name === 'Target'),
        ['Target', target],
      );
    }
  });

  it('gives every status its icon and its word', () => {
    for (const status of ['pending', 'running', 'failed', 'partial_success', 'success', 'new']) {
      const run = aSummary({ status });
      const presentations = [
        rowPresentation({ kind: 'job', id, instance, job: run }, dates),
        rowPresentation(
          { kind: 'provider', id, instance, provider: aProvider(), lastRun: run },
          dates,
        ),
        rowPresentation({
          kind: 'application',
          id,
          instance,
          application: anApplication(),
          lastRun: run,
        }),
      ];
      for (const presentation of presentations) {
        assert.deepEqual(presentation.icon, statusIcon(status));
        const last = presentation.tooltip.find(
          ([name]) => name === 'Status' || name === 'Last run',
        );
        assert.ok(last?.[1].startsWith(statusWord(status)), JSON.stringify(presentation.tooltip));
        assert.ok(
          presentation.accessibleLabel.includes(statusWord(status)),
          presentation.accessibleLabel,
        );
      }
    }
  });

  it('keeps text of the service text on one bounded line, and offers nothing new for it', () => {
    const text = fc.oneof(
      fc.constantFrom(...hostileTexts),
      fc.string({ unit: 'binary' }),
      fc.constant(''),
    );
    const plain = everyKind({ name: 'n', id: 'i', free: 'f', status: 'new' }).map((row) =>
      rowPresentation(row),
    );
    const texts = fc.record({ name: text, id: text, free: text, status: text });
    fc.assert(
      fc.property(texts, (given) => {
        everyKind(given).forEach((row, index) => {
          const presentation = rowPresentation(row, dates);
          for (const line of [
            presentation.label,
            presentation.description ?? '',
            presentation.accessibleLabel,
          ]) {
            assert.doesNotMatch(line, /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/);
            assert.ok(line.length <= 600, `${row.kind}: ${line.length} characters`);
          }
          assert.notEqual(presentation.label, '', row.kind);
          assert.notEqual(presentation.accessibleLabel, '', row.kind);
          assert.deepEqual(presentation.capabilities, plain[index]!.capabilities, row.kind);
          assert.ok(presentation.capabilities.every((word) => allCapabilities.includes(word)));
        });
      }),
      { numRuns: 200 },
    );
  });

  it('is read aloud in twelve words at most, but for a failure that has no short cause', () => {
    const long = Object.entries(rows).flatMap(([title, row]) => {
      const { accessibleLabel } = rowPresentation(row, dates);
      const count = accessibleLabel.split(/\s+/).length;
      return count > 12 && !(row.kind === 'failure' && !row.cause)
        ? [`${title}: ${count}: ${accessibleLabel}`]
        : [];
    });
    assert.deepEqual(long, []);
  });

  it('says nothing that is only true for a while in a label', () => {
    for (const row of Object.values(rows)) {
      const { label, accessibleLabel } = rowPresentation(row, dates);
      assert.doesNotMatch(label + accessibleLabel, /\bago\b|just now|\bin \d/);
    }
  });
});

describe('jobMoment', () => {
  it('is the start, else what the id tells, else unknown', () => {
    const synchronizationJobId = 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9xxxxx';
    assert.equal(jobMoment({ synchronizationJobId, startTime: 7 }), 7);
    assert.equal(jobMoment({ synchronizationJobId }), Date.parse('2024-07-29T17:51:19.510Z'));
    assert.equal(jobMoment({ synchronizationJobId: 'sync_1' }), undefined);
  });
});

describe('countsSummary', () => {
  const summary = (changed: number, same: number, failed: number, skipped: number, delivered = 0) =>
    countsSummary(
      aSummary({ counts: { compared: changed + same, changed, delivered, failed, skipped } }),
      { locale: 'en' },
    );

  it('says what is worth a glance, the worst first', () => {
    assert.equal(summary(3, 100, 1, 2), '1 failed, 2 skipped, 3 changed');
    assert.equal(summary(3, 100, 0, 0), '3 changed');
  });

  it('tells a run without changes from one that counted nothing', () => {
    assert.equal(summary(0, 100, 0, 0), 'nothing changed');
    assert.equal(summary(0, 0, 0, 0), 'nothing counted');
    assert.equal(countsSummary(aSummary({ counts: undefined }), {}), undefined);
  });
});
