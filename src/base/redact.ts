/** Member, header and parameter names whose values are never written anywhere (compared without case, `-` and `_`). */
const secretNames =
  /^(authorization|signature|accesskeysecret|secret|appsecret|corpsecret|clientsecret|encryptkey|verificationtoken|administratorpassword|password|accesstoken|securitytoken|xacssecuritytoken|xacsbearertoken|xacszerotrustidtoken|stskey|ststoken|filedownloadurl|privatekey|token)$/;

/** Whether a member of that name may hold a secret. `Certificates[].Content` is public and stays. */
export function isSecretName(name: string): boolean {
  return secretNames.test(name.toLowerCase().replace(/[-_]/g, ''));
}

/**
 * A deep copy without secret members. Applied where an answer is decoded, before cache, log, page or export can see it.
 * The members are absent, not masked: nothing downstream can mistake a mask for a value.
 */
export function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutSecrets);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !isSecretName(name))
        .map(([name, member]) => [name, withoutSecrets(member)]),
    );
  }
  return value;
}

/**
 * Replaces what looks like a key, token or signature in free text (SDK messages quote the string to sign, and
 * `SignatureDoesNotMatch` quotes the whole request). For log lines and error messages.
 */
export function redactText(text: string): string {
  return text
    .replace(/\b(LTAI|STS\.|TMP\.)[A-Za-z0-9._-]{4,}/g, (key) => `${key.slice(0, 4)}…`)
    .replace(
      /\b((?:AccessKey|App|Corp|Client)?Secret|(?:Administrator)?Password|(?:Security|Access|Verification)Token|x-acs-(?:security|bearer)-token|Signature|EncryptKey|PrivateKey)(["']?\s*[=:]\s*["']?)[^\s"'&,;]+/gi,
      '$1$2…',
    )
    .replace(/\b(Bearer\s+)[A-Za-z0-9._~+/=-]{6,}/g, '$1…')
    .replace(/\bCAIS[A-Za-z0-9+/=%]{16,}/g, 'CAIS…')
    .replace(/server (StringToSign|string to sign)\b[\s\S]*/i, 'server $1 …');
}
