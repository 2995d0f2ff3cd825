import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse, parseDocument } from 'yaml';
import { unpinned } from '../../release/releaseProblems';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly needs?: string;
  readonly ['timeout-minutes']?: number;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const files = readdirSync(folder);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
const text = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const jobsOf = (file: string) => Object.entries((parse(text(file)) as Workflow).jobs);

describe('the workflows', () => {
  it('are those we mean to have', () => {
    assert.deepEqual(files.sort(), ['ci.yml', 'codeql.yml', 'release.yml']);
  });

  for (const file of files) {
    describe(file, () => {
      it('is YAML without errors or warnings', () => {
        const { errors, warnings } = parseDocument(text(file));
        assert.deepEqual([...errors, ...warnings], []);
      });

      it('pins every action to a commit, with its version beside it', () => {
        assert.deepEqual(unpinned(text(file)), []);
        assert.ok(jobsOf(file).some(([, { steps }]) => steps.some(({ uses }) => uses)));
      });

      it('may only read, but where a job says what it writes', () => {
        const { permissions, jobs } = parse(text(file)) as Workflow;
        assert.deepEqual(permissions, { contents: 'read' });
        const writes = Object.entries(jobs).flatMap(([name, job]) =>
          Object.entries(job.permissions ?? {})
            .filter(([, right]) => right === 'write')
            .map(([what]) => `${name}: ${what}`),
        );
        const expected: Readonly<Record<string, readonly string[]>> = {
          'ci.yml': [],
          'codeql.yml': ['analyze: security-events'],
          'release.yml': ['github: contents', 'marketplace: id-token', 'open-vsx: id-token'],
        };
        assert.deepEqual(writes, expected[file]);
      });

      it('calls only npm scripts and files that exist, and ends by itself', () => {
        for (const [name, job] of jobsOf(file)) {
          assert.ok(job['timeout-minutes'], name);
          for (const { run = '' } of job.steps) {
            for (const [, script = ''] of run.matchAll(/npm run ([\w:-]+)/g))
              assert.ok(scripts[script], script);
            if (/\bnpm test\b/.test(run)) assert.ok(scripts['test']);
            for (const [path] of run.matchAll(/^\.ci\/\S+/g)) assert.ok(existsSync(path), path);
          }
        }
      });

      it('stores no token', () => {
        assert.doesNotMatch(text(file), /secrets\.|_PAT\b|--pat\b/);
      });
    });
  }

  it('publish what was tested: the package is built once', () => {
    const built = jobsOf('release.yml').filter(([, { steps }]) =>
      steps.some(({ run }) => run === 'npm run package'),
    );
    assert.deepEqual(
      built.map(([name]) => name),
      ['build'],
    );
    const [, build] = built[0]!;
    const order = build.steps.map(({ run, uses }) => run ?? uses?.split('@')[0]);
    assert.ok(order.indexOf('npm run check') >= 0);
    assert.ok(order.indexOf('npm run package') < order.indexOf('npm test'));
    assert.ok(order.indexOf('npm test') < order.indexOf('actions/upload-artifact'));
    for (const [name, { needs }] of jobsOf('release.yml'))
      assert.equal(needs, name === 'build' ? undefined : 'build');
  });
});

describe('the forms of the project', () => {
  it('are YAML that the forms of issues take', () => {
    for (const file of readdirSync('.github/ISSUE_TEMPLATE')) {
      const document = parseDocument(readFileSync(`.github/ISSUE_TEMPLATE/${file}`, 'utf8'));
      assert.deepEqual([...document.errors, ...document.warnings], [], file);
      const form = document.toJS() as { name?: string; body?: readonly { type: string }[] };
      if (file === 'config.yml') continue;
      assert.ok(form.name);
      for (const { type } of form.body ?? [])
        assert.ok(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes'].includes(type), type);
    }
  });

  it('ask for the request id, and say what to remove', () => {
    const bug = readFileSync('.github/ISSUE_TEMPLATE/bug.yml', 'utf8');
    assert.match(bug, /request id/);
    assert.match(bug, /Remove\s+names, mail addresses, domains/);
  });
});
