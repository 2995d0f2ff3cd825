import { spawn } from 'node:child_process';

/** Opens an address in the user's browser, where there is a desktop to show it on. */
export function openInBrowser(url: string): void {
  const [command, ...args] = opener(url);
  if (!command) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // The address stands in the terminal, so nothing is lost when no program opens it.
  child.on('error', () => undefined);
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
