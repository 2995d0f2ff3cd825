/** Characters; the largest configuration of the service is a hundredth of it. */
export const fileTextLimit = 1024 * 1024;

/** Members that only synchronization settings have, without the letter that differs in camel case. */
const stems = [
  'dSyncScopeConfig',
  'dapUdPushConfig',
  'dapUdPullConfig',
  'eriodicSyncConfig',
  'ullProtectedRule',
] as const;

/**
 * Whether a text may hold push or pull settings. A plain search, because it is made for every JSON and YAML file that is
 * opened: 1 MB takes a millisecond.
 */
export function looksLikeConfiguration(text: string): boolean {
  return text.length <= fileTextLimit && stems.some((stem) => text.includes(stem));
}
