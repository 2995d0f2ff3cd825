import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { UserError } from '../../../../src/base/errors';
import {
  cliCommand,
  type CliQuestion,
  type Shell,
} from '../../../../src/model/resources/cliCommand';

const shells: readonly Shell[] = ['posix', 'powershell', 'cmd'];
const instance = { region: 'cn-hangzhou', instanceId: 'idaas_ue2jvisn35ea5lmthk2676rypm' };
const provider = 'idp_mwpcwnhrimlr2horx7xgg7pp7y';
const start = '--region cn-hangzhou --InstanceId idaas_ue2jvisn35ea5lmthk2676rypm';

const commands: [CliQuestion, string][] = [
  [{ kind: 'instance', instance }, `GetInstance ${start}`],
  [
    { kind: 'identityProvider', instance, identityProviderId: provider },
    `GetIdentityProvider ${start} --IdentityProviderId ${provider}`,
  ],
  [
    { kind: 'configuration', instance, identityProviderId: provider, direction: 'inbound' },
    `GetIdentityProviderUdPullConfiguration ${start} --IdentityProviderId ${provider}`,
  ],
  [
    { kind: 'configuration', instance, identityProviderId: provider, direction: 'outbound' },
    `GetIdentityProviderUdPushConfiguration ${start} --IdentityProviderId ${provider}`,
  ],
  [
    { kind: 'applications', instance },
    `ListApplications ${start} --ApplicationCreationType all --ApplicationIdentityType all --PageNumber 1 --PageSize 100`,
  ],
  [
    { kind: 'application', instance, applicationId: 'app_1' },
    `GetApplication ${start} --ApplicationId app_1`,
  ],
  [
    { kind: 'job', instance, synchronizationJobId: 'sync_1' },
    `GetSynchronizationJob ${start} --SynchronizationJobId sync_1`,
  ],
  [
    { kind: 'jobs', instance, filter: {}, now: 0 },
    `ListSynchronizationJobs ${start} --MaxResults 100`,
  ],
  [
    {
      ...{ kind: 'jobs', instance, now: Date.UTC(2026, 10, 22, 4, 5, 6) },
      filter: { status: 'failed', direction: 'inbound', targetType: 'application', period: '24h' },
    },
    `ListSynchronizationJobs ${start} --TargetType application --Status failed --Direction ingress --StartTime 1795233900000 --MaxResults 100`,
  ],
];

const inTarget = (id: string): CliQuestion => ({
  ...{ kind: 'jobs', instance, filter: { status: 'failed' }, now: 0 },
  target: { type: 'identity_provider', id },
});

/** A command with a hostile value in each place that takes one. */
const hostile = (value: string): CliQuestion[] => [
  { kind: 'instance', instance: { region: value, instanceId: value } },
  { kind: 'job', instance, synchronizationJobId: value },
  inTarget(value),
];

/** Words of a line as PowerShell reads them; only what we write is understood, anything else is an error. */
function powershellWords(line: string): string[] {
  const quotes = "'\u2018\u2019\u201a\u201b";
  return split(
    line,
    new RegExp(`[${quotes}]((?:[^${quotes}]|[${quotes}]{2})*)[${quotes}]`, 'y'),
    (text) => text.replace(new RegExp(`([${quotes}])[${quotes}]`, 'g'), '$1'),
  );
}

/** Words of a line as cmd and the C runtime read them. */
function cmdWords(line: string): string[] {
  assert.doesNotMatch(line, /[%!\\]/);
  return split(line, /"([^"]*)"/y, (text) => text);
}

function split(line: string, quoted: RegExp, unquote: (text: string) => string): string[] {
  const plain = /[A-Za-z0-9_.:/@+-]+/y;
  const words: string[] = [];
  for (let at = 0; at < line.length; at++) {
    quoted.lastIndex = plain.lastIndex = at;
    const inQuotes = quoted.exec(line);
    const match = inQuotes ?? plain.exec(line);
    assert.ok(match, `nobody knows what ${line.slice(at)} does`);
    words.push(inQuotes ? unquote(inQuotes[1]!) : match[0]);
    at += match[0].length;
    assert.ok(at >= line.length || line[at] === ' ', `a word goes on: ${line.slice(at)}`);
  }
  return words;
}

/** Words of lines as bash itself reads them. */
function bashWords(lines: readonly string[]): string[][] {
  const script = lines.map((line) => `w ${line}`).join('\n');
  const tell = `w() { printf '%s\\0' "$@"; printf '\\n\\0'; }\n`;
  const out = execFileSync('bash', ['-c', tell + script], { encoding: 'utf8' });
  const words: string[][] = [[]];
  for (const word of out.split('\0').slice(0, -1)) {
    if (word === '\n') words.push([]);
    else words.at(-1)!.push(word);
  }
  return words.slice(0, -1);
}

const sign = fc.constantFrom(
  ...'\'"`$&|;<>()[]{}*?#~!%^\\ =,-@:/.aZ9'.split(''),
  '\u2018',
  '\u2019',
  '\u201a',
  '\u201b',
  '$(id)',
  '%PATH%',
  '中',
  '\u{1f600}',
);
const value = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));

/** The command, or nothing where it is refused. */
function made(question: CliQuestion, shell: Shell): string | undefined {
  try {
    return cliCommand(question, shell);
  } catch (error) {
    assert.ok(error instanceof UserError);
    return undefined;
  }
}

describe('cliCommand', () => {
  it('asks the same question, in every shell the same way', () => {
    for (const shell of shells) {
      for (const [question, expected] of commands) {
        assert.equal(cliCommand(question, shell), `aliyun eiam ${expected}`);
      }
    }
  });

  it('names the profile that the connection takes its keys from', () => {
    const question: CliQuestion = { kind: 'instance', instance };
    assert.equal(
      cliCommand(question, 'posix', 'prod'),
      `aliyun eiam GetInstance --profile prod ${start}`,
    );
    const quoted = shells.map((shell) => cliCommand(question, shell, "it's mine"));
    assert.deepEqual(
      quoted.map((line) => line.split('--profile ')[1]?.split(' --region')[0]),
      [`'it'\\''s mine'`, `'it''s mine'`, `"it's mine"`],
    );
    assert.throws(() => cliCommand(question, 'posix', '-p'), UserError);
  });

  it('writes an option with a dot so that older PowerShells leave it whole', () => {
    const rest = `--Status failed --MaxResults 100`;
    const list = `aliyun eiam ListSynchronizationJobs ${start} --TargetType identity_provider`;
    const dotted = (name: string) => `${list} ${name} ${provider} ${rest}`;
    assert.deepEqual(
      shells.map((shell) => cliCommand(inTarget(provider), shell)),
      [dotted('--TargetIds.1'), dotted("'--TargetIds.1'"), dotted('--TargetIds.1')],
    );
  });

  it('quotes what is not plain, by the rules of each shell', () => {
    const job = (synchronizationJobId: string): CliQuestion => ({
      kind: 'job',
      instance,
      synchronizationJobId,
    });
    const last = (text: string, shell: Shell) =>
      made(job(text), shell)?.split('--SynchronizationJobId ')[1];
    const table = [`a b`, `it's`, `a\\b`, `$(id)`, `a&b`, `%PATH%`, `"x"`, `a\u2019b`];
    assert.deepEqual(
      table.map((text) => shells.map((shell) => last(text, shell))),
      [
        [`'a b'`, `'a b'`, `"a b"`],
        [`'it'\\''s'`, `'it''s'`, `"it's"`],
        [`'a'\\\\'b'`, undefined, undefined],
        [`'$(id)'`, `'$(id)'`, `"$(id)"`],
        [`'a&b'`, `'a&b'`, `"a&b"`],
        [`'%PATH%'`, `'%PATH%'`, undefined],
        [`'"x"'`, undefined, undefined],
        [`'a\u2019b'`, `'a\u2019\u2019b'`, `"a\u2019b"`],
      ],
    );
  });

  it('is not made of values that no terminal, or not the CLI, would take for what they are', () => {
    for (const text of [
      '',
      '--force',
      '-x',
      'a\nb',
      'a\rb',
      'a\u001b[2Jb',
      'a\u0003',
      'a\u0000',
      'a\u202eb',
      'a\u2028b',
      '\ud800',
    ]) {
      for (const shell of shells) {
        for (const question of hostile(text)) {
          assert.throws(() => cliCommand(question, shell), UserError, JSON.stringify(text));
        }
      }
    }
  });

  it('stays one command with the same words in bash, whatever the values are', () => {
    const cases = fc.sample(value, 300).flatMap((text) =>
      hostile(text).flatMap((question) => {
        const line = made(question, 'posix');
        return line === undefined ? [] : [{ text, line }];
      }),
    );
    assert.ok(cases.length > 400);
    const words = bashWords(cases.map(({ line }) => line));
    assert.equal(words.length, cases.length);
    cases.forEach(({ text }, n) => check(words[n]!, text));
  });

  for (const [shell, read] of [
    ['powershell', powershellWords],
    ['cmd', cmdWords],
  ] as const) {
    it(`stays one command with the same words in ${shell}, whatever the values are`, () => {
      let count = 0;
      fc.assert(
        fc.property(value, (text) => {
          for (const question of hostile(text)) {
            const line = made(question, shell);
            if (line === undefined) continue;
            count++;
            check(read(line), text);
          }
        }),
        { numRuns: 1000 },
      );
      assert.ok(count > 100, `${count} commands`);
    });
  }

  /** Command, action, then options and values in turn, the hostile text among them as it is. */
  function check(words: string[], text: string): void {
    assert.deepEqual(words.slice(0, 2), ['aliyun', 'eiam']);
    assert.match(words[2]!, /^(?:GetInstance|GetSynchronizationJob|ListSynchronizationJobs)$/);
    const rest = words.slice(3);
    assert.equal(rest.length % 2, 0, JSON.stringify(words));
    for (const [n, word] of rest.entries()) {
      if (n % 2 === 0) assert.match(word, /^--(?:region|[A-Z]\w+(?:\.1)?)$/);
    }
    assert.ok(rest.includes(text), JSON.stringify([words, text]));
  }
});
