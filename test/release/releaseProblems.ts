import { projectAddress, type ManifestAddress } from './projectAddress';

export interface Release {
  readonly tag: string;
  readonly manifest: ManifestAddress & { readonly version: string; readonly publisher: string };
  readonly changelog: string;
  /** Workflow files, by their names. */
  readonly workflows: Readonly<Record<string, string>>;
}

/** The top section of the changelog: `## [1.2.3] - 2026-01-31`. */
const section = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$/gm;

/** The version and date of the top section, and its text. */
export function topSection(changelog: string): { version?: string; date?: string; notes: string } {
  const [top, next] = [...changelog.matchAll(section)];
  if (!top) return { notes: '' };
  const [heading, version, date] = top;
  const notes = changelog.slice(top.index + heading.length, next?.index).trim();
  return { ...(version && { version }), ...(date && { date }), notes };
}

/** `uses:` of a step: an action by a full commit, with its version as a comment. */
const uses = /^\s*-?\s*uses:\s*(\S+)(?:\s+#\s*(\S+))?$/gm;
const pinned = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

/** Actions of a workflow that are not pinned to a commit, or whose pin does not say its version. */
export function unpinned(workflow: string): string[] {
  return [...workflow.matchAll(uses)]
    .filter(
      ([, action = '', version = '']) =>
        !action.startsWith('./') && !(pinned.test(action) && /^v\d/.test(version)),
    )
    .map(([, action = '']) => action);
}

/** Why this must not be released yet, a sentence each. */
export function releaseProblems({ tag, manifest, changelog, workflows }: Release): string[] {
  const { version } = manifest;
  const top = topSection(changelog);
  return [
    ...(projectAddress(manifest)
      ? []
      : [
          'package.json: `repository` holds the placeholder OWNER, or no address on GitHub. Fill in where the project lives; ' +
            'addresses and pictures of the package follow from it.',
        ]),
    ...(tag === `v${version}`
      ? []
      : [
          `The tag is ${tag}, but package.json says version ${version}: the tag must be v${version}.`,
        ]),
    ...(top.version === version
      ? []
      : [`CHANGELOG.md begins with ${top.version ?? 'no version'}, not with ${version}.`]),
    ...(top.date === undefined ? ['CHANGELOG.md: the top section has no date.'] : []),
    ...Object.entries(workflows).flatMap(([file, text]) =>
      unpinned(text).map(
        (action) => `${file}: ${action} is not pinned to a commit with its version.`,
      ),
    ),
  ];
}

/** Odd minors are pre-releases, as the marketplace advises: 0.3.1 is one, 0.4.0 is none. */
export function isPrerelease(version: string): boolean {
  return Number(version.split('.')[1]) % 2 === 1;
}
