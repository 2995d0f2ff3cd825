import { spawn, type ChildProcess } from 'node:child_process';
import * as path from 'node:path';

/** How long a process may take to end by itself when asked to. */
const grace = 3_000;

/**
 * A Node process with everything it starts in turn, none of which outlives us: its group is
 * killed on `dispose`, and it watches for our end itself should we be killed.
 */
export class OwnedProcess {
  readonly exited: Promise<number | null>;
  private readonly child: ChildProcess;
  private readonly lines: string[] = [];

  /** With `show` the output goes straight to our own console and not to the log. */
  constructor(node: string, args: readonly string[], env: NodeJS.ProcessEnv, show = false) {
    this.child = spawn(node, ['--require', path.join(__dirname, 'exitWithParent.js'), ...args], {
      env: { ...env, IDAAS_EXIT_WITH_PARENT: '1' },
      // A group of its own, so that the kill reaches grandchildren and Ctrl-C does not come twice.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: show ? ['pipe', 'inherit', 'inherit'] : 'pipe',
    });
    this.exited = new Promise((resolve) => {
      this.child.once('exit', resolve);
      this.child.once('error', (error) => {
        this.lines.push(error.message);
        resolve(null);
      });
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => this.lines.push(text));
  }

  /** Everything the process has printed so far. */
  get log(): string {
    return this.lines.join('');
  }

  /** Resolves with the match once the output contains it; fails when the process ends before. */
  async says(pattern: RegExp, timeout: number): Promise<RegExpExecArray> {
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(this.log);
          if (match) resolve(match);
        };
        this.child.stdout?.on('data', look);
        void this.exited.then((code) => {
          look();
          reject(new Error(`The process ended with ${code}.\n${this.log}`));
        });
        timer = setTimeout(() => {
          reject(new Error(`Nothing matched ${pattern} within ${timeout} ms.\n${this.log}`));
        }, timeout);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  async dispose(): Promise<void> {
    this.signal('SIGTERM');
    const timer = setTimeout(() => this.signal('SIGKILL'), grace);
    await this.exited;
    clearTimeout(timer);
    // What the process started may still run when it has ended itself.
    this.signal('SIGKILL');
  }

  private signal(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32') this.child.kill(signal);
      else process.kill(-pid, signal);
    } catch (error) {
      // Nobody is left in the group: that is what was wanted.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
