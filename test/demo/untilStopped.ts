/** Resolves on Ctrl-C or when the terminal goes; a second Ctrl-C ends the process the hard way. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
  });
}
