/**
 * How names of members, headers and parameters end whose values are never written anywhere (compared without case, `-`
 * and `_`). A rule and not a list: a member that the service adds tomorrow is kept out as well.
 */
const secretEndings =
  /(password|passwd|pwd|passphrase|secret|token|signature|authorization|credentials?|key|filedownloadurl)$/;

/** What ends like a secret and is none: positions in lists, tokens against doubled writes, public halves, switches. */
const openNames =
  /^((next|previous|page|client|continuation|idempotent)token|(app|public|partition|sort|primary|foreign|tag)?key|allowauthorization|provisionpassword)$/;

/** What is known of names: every answer has the same few hundred. */
const judged = new Map<string, boolean>();
const judgedAtMost = 2000;

/** Whether a member of that name may hold a secret. `Certificates[].Content` is public and stays. */
export function isSecretName(name: string): boolean {
  const known = judged.get(name);
  if (known !== undefined) {
    return known;
  }
  const plain = name.toLowerCase().replace(/[-_]/g, '');
  const isSecret = secretEndings.test(plain) && !openNames.test(plain);
  if (judged.size < judgedAtMost) {
    judged.set(name, isSecret);
  }
  return isSecret;
}

/**
 * A deep copy without secret members. Applied to each answer as it arrives (`ServiceCalls`), before cache, log, page or export can see it.
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
