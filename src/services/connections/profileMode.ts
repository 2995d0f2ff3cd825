/** The members of a profile as they stand in the file, by name in lower case: the CLI reads names without regard to case. */
export type ProfileFields = Readonly<Record<string, unknown>>;

/** The modes that the Aliyun CLI knows, as it writes them (`config/profile.go`). */
export const cliModes = [
  'AK',
  'StsToken',
  'RamRoleArn',
  'EcsRamRole',
  'RsaKeyPair',
  'RamRoleArnWithRoleName',
  'ChainableRamRoleArn',
  'External',
  'CredentialsURI',
  'OIDC',
  'CloudSSO',
  'OAuth',
  'BearerToken',
  'Anonymous',
] as const;

export type CliMode = (typeof cliModes)[number];

/** A member that is text, without blanks around it; `undefined` when there is none. */
export function textOf(fields: ProfileFields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/**
 * The mode of a profile: as it is written, without regard to case, else from the members that are there, in the order
 * of the CLI. `undefined` for a profile that nobody has configured; a mode of a newer CLI comes back as it stands.
 */
export function modeOf(fields: ProfileFields): string | undefined {
  const written = textOf(fields, 'mode');
  if (written !== undefined) {
    return cliModes.find((mode) => mode.toLowerCase() === written.toLowerCase()) ?? written;
  }
  const has = (...names: string[]) => names.every((name) => textOf(fields, name) !== undefined);
  const inferred: readonly [boolean, CliMode][] = [
    [has('access_key_id', 'access_key_secret', 'sts_token'), 'StsToken'],
    [has('access_key_id', 'access_key_secret', 'ram_role_arn'), 'RamRoleArn'],
    [has('access_key_id', 'access_key_secret'), 'AK'],
    [has('private_key', 'key_pair_name'), 'RsaKeyPair'],
    [has('ram_role_name'), 'EcsRamRole'],
    [has('process_command'), 'External'],
    [has('oidc_provider_arn', 'oidc_token_file', 'ram_role_arn'), 'OIDC'],
    [has('cloud_sso_sign_in_url'), 'CloudSSO'],
    [has('bearer_token'), 'BearerToken'],
  ];
  return inferred.find(([fits]) => fits)?.[1];
}
