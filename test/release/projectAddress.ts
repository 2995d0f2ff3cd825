/** Where the project lives, as `repository` of package.json says: the one place to fill in. */
export interface ProjectAddress {
  /** `https://github.com/<owner>/<name>`. */
  readonly home: string;
}

/** What stands in `repository` until there is one. */
export const placeholder = 'OWNER';

/** The members of package.json this reads. */
export interface ManifestAddress {
  readonly repository?: { readonly url?: string };
}

/** `undefined` while the repository is the placeholder, or none that we know how to link to. */
export function projectAddress({ repository }: ManifestAddress): ProjectAddress | undefined {
  const match = /^(?:git\+)?https:\/\/github\.com\/([\w.-]+)\/([\w.-]+?)(?:\.git)?$/.exec(
    repository?.url ?? '',
  );
  const [, owner, name] = match ?? [];
  return owner === undefined || name === undefined || owner === placeholder
    ? undefined
    : { home: `https://github.com/${owner}/${name}` };
}
