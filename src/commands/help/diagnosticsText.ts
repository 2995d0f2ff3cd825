import { oneLine } from '../../model/text/plainText';
import { redactText } from '../../base/redact';
import { markdownText } from '../../model/text/markdownText';
import type { FailedCall } from '../../views/log';

/** What a report of a problem needs, and nothing that names a person, an account or a directory. */
export interface Diagnostics {
  versions: Readonly<Record<string, string>>;
  /** Settings of the extension that the user has changed. */
  settings: Readonly<Record<string, unknown>>;
  /** How each connection comes by its keys, and how many regions it has. */
  connections: readonly { source: string; regions: number }[];
  instances: number;
  /** Newest last. */
  failures: readonly FailedCall[];
}

/** As Markdown, in English: it is written for those who mend the extension. */
export function diagnosticsText(found: Diagnostics): string {
  const { versions, settings, connections, instances, failures } = found;
  const members = (of: Readonly<Record<string, unknown>>) =>
    Object.entries(of).map(([name, value]) => `- ${name}: ${plain(value)}`);
  const section = (title: string, lines: readonly string[]) => [
    `### ${title}`,
    '',
    ...(lines.length > 0 ? lines : ['None.']),
    '',
  ];
  return [
    ...section('Versions', members(versions)),
    ...section('Settings that differ', members(settings)),
    ...section(
      'Connections',
      connections.map(({ source, regions }) => `- ${source}, regions: ${regions}`),
    ),
    ...(instances > 0 ? [`Instances read: ${instances}`, ''] : []),
    ...section('Last failures', failures.map(failureLine)),
  ].join('\n');
}

function failureLine({ at, action, host, kind, code, requestId, attempts }: FailedCall): string {
  const what = [action, host, kind, code].filter(Boolean).map(plain).join(' ');
  const tries = attempts > 1 ? `, ${attempts} attempts` : '';
  return `- ${new Date(at).toISOString()} ${what}${tries}, request ${plain(requestId ?? 'unknown')}`;
}

/** One line without anything that Markdown would act upon. */
function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return markdownText(redactText(oneLine(text, 200)));
}

/** Kinds of remote hosts, by the names of the extensions that connect to them. */
const remoteKinds = /^(?:ssh-remote|wsl|(?:dev|attached|k8s)-container|codespaces|tunnel)$/;

/** What kind of remote host a window is on, if any: that of a window in a browser is the very host, which is nobody's business. */
export function remoteKind(remoteName: string | undefined): readonly string[] {
  if (remoteName === undefined) return [];
  return [remoteKinds.test(remoteName) ? remoteName : 'remote'];
}
