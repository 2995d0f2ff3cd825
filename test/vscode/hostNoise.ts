/**
 * What this host always prints, and nobody can act on: native modules that are left out, a gallery
 * that cannot be reached, chatter about the connection between window and server.
 */
const noise = [
  /native-watchdog|build\/Release\/watchdog/,
  /spdlog/,
  /open-vsx\.org|marketplace/i,
  /\[Service Worker\]/,
  /Resolv(ing|ed) connection token|Creating a socket \(renderer/,
  /Updating additional builtin extensions cache/,
  /ChatSessionStore/,
  // Search runs a program that is left out.
  /ripgrep/,
];

/** Whether a line of the console says something about the extension or its tests. */
export function isNoise(line: string): boolean {
  return noise.some((pattern) => pattern.test(line));
}
