/**
 * Preloaded into a process that must not outlive the one that started it: when the pipe on stdin
 * closes, the starter is gone, even if it was killed without a chance to clean up, and the whole
 * process group goes with it. The variable is taken away at once, so that processes started in turn
 * (they inherit the preload, not the pipe) take no notice.
 */
'use strict';

if (process.env.IDAAS_EXIT_WITH_PARENT) {
  delete process.env.IDAAS_EXIT_WITH_PARENT;
  process.stdin.resume();
  process.stdin.on('close', () => {
    try {
      process.kill(-process.pid, 'SIGKILL');
    } catch {
      // Not the leader of a group: only this process is ours to end.
      process.exit(1);
    }
  });
  // The pipe is a leash, not a reason to stay.
  process.stdin.unref?.();
}
