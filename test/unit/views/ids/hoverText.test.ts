import assert from 'node:assert/strict';
import { idFacts } from '../../../../src/model/ids/idFacts';
import type { Verdict } from '../../../../src/model/health/verdict';
import { explainError } from '../../../../src/model/jobs/explainError';
import type { Answer, Resource } from '../../../../src/model/resources/resource';
import { hoverText, type HoverSubject, type HoverText } from '../../../../src/views/ids/hoverText';
import { inChinese } from '../../../support/failureTable';
import { aProvider, anApplication, anInstance, aSummary } from '../../../support/rows';

const dates = { locale: 'en', timeZone: 'Asia/Shanghai', thisYear: 2026 };
const now = Date.UTC(2026, 10, 22, 9);
const instance = anInstance();
const provider = aProvider();
const ids = {
  provider: provider.identityProviderId,
  job: 'sync_0000347vjovtcf41li0fgsd98gn24q9nj9abcde',
};

function hover(id: string, rest: Partial<HoverSubject>): HoverText {
  const facts = idFacts(id)!;
  const ref = { kind: facts.kind, id };
  return hoverText({ facts, ref, connectionLabel: 'main', now, ...rest }, dates);
}

const found = (resource: Resource): Answer => ({ state: 'found', resource, readAt: now - 120_000 });
const offers = ({ commands }: HoverText) => commands.map(({ label, id }) => `${label}: ${id}`);

describe('the hover on an id', () => {
  it('says of a provider what it is, where it belongs and how old that is', () => {
    const text = hover(ids.provider, {
      answer: found({ kind: 'identityProvider', instance, provider }),
    });
    assert.equal(text.title, 'HQ OpenLDAP');
    assert.match(text.lines[0] ?? '', /^Identity provider · OpenLDAP, inbound/);
    assert.match(text.lines.at(-2) ?? '', /^Created, as the id tells: Jan 10, 2024, .* GMT\+8$/);
    assert.equal(text.lines.at(-1), 'Belongs to: Corporate directory · China (Hangzhou) · main');
    assert.equal(text.aside, 'Read 2 min. ago');
  });

  const verdict: Verdict = {
    ...{ state: 'failing', coverage: 'final', unread: [], asOf: now },
    reason: 'The last 3 runs failed.',
    evidence: { runs: 11, jobs: [], values: {}, limits: {}, also: ['stale'] },
  };

  it('says of a target what its row and the health page say, first', () => {
    const text = hover(ids.provider, {
      answer: found({ kind: 'identityProvider', instance, provider }),
      verdict,
    });
    assert.equal(text.icon, 'error');
    assert.deepEqual(text.lines.slice(1, 3), [
      'Verdict: Failing: The last 3 runs failed. As of Nov 22, 2026, 17:00:00 GMT+8.',
      'Also: Stale',
    ]);
    // The id stands in the file.
    assert.ok(text.lines.every((line) => !line.includes(ids.provider)));
  });

  it('says the schedules of a provider in words, in place of their switch', () => {
    const schedule = { kind: 'cron', zone: 'Asia/Shanghai', words: 'Every day at 01:45' } as const;
    const text = hover(ids.provider, {
      answer: found({
        ...{ kind: 'identityProvider', instance },
        provider: aProvider({ periodicSyncStatus: 'enabled' }),
      }),
      schedules: [
        { ...schedule, direction: 'inbound', enabled: true },
        { ...schedule, direction: 'outbound', enabled: false },
        { ...schedule, direction: 'outbound', enabled: true, kind: 'none', words: 'No schedule' },
      ],
    });
    assert.deepEqual(
      text.lines.filter((line) => line.startsWith('Schedule')),
      [
        'Schedule: Inbound · Every day at 01:45 (Asia/Shanghai)',
        'Schedule: Outbound · Every day at 01:45 (Asia/Shanghai) · disabled',
        'Schedule: Outbound · No schedule',
      ],
    );
  });

  it('explains the error of a job as its page does, and nothing that is not recognised', () => {
    const linesOf = (errorCode: string, errorMessage: string) =>
      hover(ids.job, {
        answer: found({ kind: 'job', instance, job: aSummary({ errorCode, errorMessage }) }),
      }).lines;
    const code = 'LdapError';
    const message = '[LDAP: error code 49 - Invalid Credentials]';
    const { title, advice } = explainError(code, message)!;
    const lines = linesOf(code, message);
    const at = lines.indexOf(`Error: ${code}: ${message}`);
    assert.equal(lines[at + 1], `${title} ${advice}`);
    assert.equal(linesOf('Own.Code', 'Of nobody').length, lines.length - 1);
  });

  it('does not say twice when a job was created', () => {
    const job = aSummary({ synchronizationJobId: ids.job });
    const { lines } = hover(ids.job, { answer: found({ kind: 'job', instance, job }) });
    assert.ok(lines.every((line) => !line.startsWith('Created, as the id tells')));
  });

  it('names the connection of an instance, which belongs to nothing else', () => {
    const text = hover(instance.instanceId, { answer: found({ kind: 'instance', instance }) });
    assert.equal(text.lines.at(-1), 'Connection: main');
  });

  const nothingSaid: readonly [string, Partial<HoverSubject>, string | undefined][] = [
    ['signed out', { quiet: 'signedOut' }, 'Add a connection to look it up.'],
    [
      'in a workspace that is not trusted',
      { quiet: 'untrusted' },
      'This workspace is not trusted, so the service was not asked.',
    ],
    ['while nobody has answered', {}, undefined],
  ];
  for (const [when, rest, expected] of nothingSaid) {
    it(`tells what the id alone tells ${when}`, () => {
      const text = hover(ids.job, rest);
      assert.equal(text.title, 'Synchronization job');
      assert.match(text.lines[0] ?? '', /^Created, as the id tells: Jul 30, 2024, /);
      assert.equal(text.lines[1], expected);
    });
  }

  it('says that an id is masked', () => {
    const { lines } = hover('idp_11111', { quiet: 'signedOut' });
    assert.equal(lines[0], 'Parts of the id are masked or missing.');
  });

  it('offers nothing but to copy what is masked, and does not ask to sign in for it', () => {
    for (const quiet of ['signedOut', undefined] as const) {
      const { lines, commands } = hover('app_miml******', { quiet });
      assert.deepEqual(
        [lines, commands.map(({ label }) => label)],
        [['Parts of the id are masked or missing.'], ['Copy ID']],
      );
    }
  });

  it('says of an id that it was put together, and how it is', () => {
    const { lines } = hover(ids.job, { isMended: true });
    assert.equal(lines.at(-1), `Put together from what stands here: ${ids.job}`);
  });

  const copy = 'Copy ID: idaasSync.copyId';
  const row = 'Reveal in Tree: idaasSync.revealInTree';
  const again = 'Refresh: idaasSync.refreshId';
  const missing: Answer = { state: 'missing', at: now, asked: 3 };
  const failed: Answer = { state: 'failed', at: now, failure: { sentence: 'No.' } };
  const ask = ['Go to Id…: idaasSync.goTo', copy, 'Ask Again: idaasSync.refreshId'];
  const commands: readonly [string, Partial<HoverSubject>, string[]][] = [
    [
      'of a provider',
      { answer: found({ kind: 'identityProvider', instance, provider }) },
      ['Open: idaasSync.openId', row, copy, again],
    ],
    [
      'of an application, which has no page',
      { answer: found({ kind: 'application', instance, application: anApplication() }) },
      [row, copy, again],
    ],
    ['that nobody has', { answer: missing }, ask],
    ['about which nobody answers', { answer: failed }, ask],
    ['that cannot be asked for', { answer: { state: 'unsupported' } }, [copy]],
    [
      'in a workspace that is not trusted, even if it is known',
      { quiet: 'untrusted', answer: missing },
      [copy],
    ],
    ['while signed out', { quiet: 'signedOut' }, ['Add Connection: idaasSync.addConnection', copy]],
  ];
  for (const [what, rest, expected] of commands) {
    it(`offers what can be done with an id ${what}`, () => {
      assert.deepEqual(offers(hover(ids.provider, rest)), expected);
    });
  }

  it('hands the place to the commands as it is known', () => {
    const ref = {
      connectionId: 'c1',
      region: 'r',
      instanceId: 'i',
      kind: 'job',
      id: ids.job,
    } as const;
    const text = hover(ids.job, {
      ref,
      answer: found({ kind: 'job', instance, job: aSummary() }),
    });
    assert.ok(text.commands.every(({ given }) => given[0] === ref));
  });

  it('keeps each text of the service on one line of bounded length', () => {
    const identityProviderName = `A\n\u202e[b](command:x)${'y'.repeat(5000)}`;
    const { title, lines } = hover(ids.provider, {
      answer: found({
        kind: 'identityProvider',
        instance: anInstance({ description: 'C\r\nD' }),
        provider: aProvider({ identityProviderName, description: 'z\n'.repeat(5000) }),
      }),
    });
    for (const text of [title, ...lines]) {
      assert.doesNotMatch(text, /[\n\r\u202e]/);
      assert.ok(text.length <= 600, text);
    }
  });

  it('has the punctuation of Chinese in Chinese', async () => {
    const job = aSummary({
      status: 'failed',
      errorCode: 'LdapException',
      errorMessage: 'LDAP: error code 49 - Invalid Credentials',
    });
    const known = await inChinese(() =>
      hover(ids.job, {
        answer: found({ kind: 'job', instance, job, targetName: 'HQ OpenLDAP' }),
      }),
    );
    assert.match(known.title, /^HQ OpenLDAP，/);
    for (const line of [known.title, ...known.lines.filter((each) => !each.includes('LDAP:'))])
      assert.doesNotMatch(line, /: |[，。：] /, line);
    const missing = await inChinese(() =>
      hover(ids.job, {
        answer: {
          ...{ state: 'missing', at: now, asked: 3 },
          unasked: { instances: 2, regions: ['cn-beijing', 'cn-shanghai'] },
        },
      }),
    );
    assert.equal(
      missing.lines.at(-1),
      '已查询“main”的 3 个实例，均没有找到。另有 2 个实例没有应答。无法列出以下地域的实例：cn-beijing，cn-shanghai。',
    );
  });
});
