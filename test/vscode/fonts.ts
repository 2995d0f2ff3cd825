/** What the browser's environment needs for text of every script to show. */
export function fontEnvironment(): Promise<NodeJS.ProcessEnv> {
  return Promise.resolve({});
}
