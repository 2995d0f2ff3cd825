import { spawn } from 'node:child_process';

/**
 * Opens an address in the user's browser; without a desktop, or when no browser starts there, says that the address has
 * to be opened by hand. It stands in the terminal, so nothing is lost.
 */
export function openInBrowser(url: string): void {
  const byHand = (reason: string) =>
    console.log(`${reason}: open the address above in a browser of this computer yourself.`);
  const [command, ...args] = opener(url);
  if (!command) {
    byHand('There is no desktop here to open a browser on');
    return;
  }
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => byHand(`No browser could be opened (${command} is not there)`));
  child.once('exit', (code) => {
    if (code) byHand(`No browser could be opened (${command} ended with ${code})`);
  });
  child.unref();
}

function opener(url: string): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['cmd', '/c', 'start', '', url];
    default:
      return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : [];
  }
}
