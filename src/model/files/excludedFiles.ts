/** Left out whatever the settings say: nobody keeps settings of their own there. */
const always = ['**/node_modules', '**/.git'];

/** A workspace may say anything; alternatives of more patterns than people write are not looked at. */
const limit = 200;

/**
 * Tells whether a path below a folder, with `/` between its names, is left out by settings such as `search.exclude`: by
 * patterns that are `true` there, since one with a condition asks about files beside it. Patterns with sets of characters
 * (`[ab]`) leave nothing out.
 */
export function excludedFiles(...given: readonly unknown[]): (path: string) => boolean {
  const patterns = given.flatMap((each) =>
    typeof each === 'object' && each !== null
      ? Object.entries(each).flatMap(([pattern, value]) => (value === true ? pattern : []))
      : [],
  );
  const written = [...always, ...patterns.filter(isUsual)].flatMap(writtenOut);
  const globs = [...new Set(written)].slice(0, limit).map((each) => each.split('/'));
  return (path) => {
    const names = path.split('/');
    return globs.some((glob) => fits(glob, names, '**', isNamed));
  };
}

function isNamed(pattern: string, name: string): boolean {
  return fits(
    Array.from(pattern),
    Array.from(name),
    '*',
    (one, other) => one === other || one === '?',
  );
}

/** Whether parts are those of a pattern, in which `any` stands for any number. In steps, because an expression of a stranger may take for ever. */
function fits(
  pattern: readonly string[],
  parts: readonly string[],
  any: string,
  isFit: (one: string, part: string) => boolean,
): boolean {
  let at = 0;
  let open: { at: number; part: number } | undefined;
  for (let index = 0; index < parts.length;) {
    const one = pattern[at];
    const part = parts[index] ?? '';
    if (one === any) {
      at += 1;
      open = { at, part: index };
    } else if (one !== undefined && isFit(one, part)) {
      at += 1;
      index += 1;
    } else if (open) {
      open.part += 1;
      at = open.at;
      index = open.part;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((one) => one === any);
}

const isUsual = (pattern: string) => pattern !== '' && pattern.length <= 500;

/** Patterns without alternatives; none for one that has alternatives within others, or a comma outside. */
function writtenOut(pattern: string): string[] {
  const [whole, before = '', inner = ''] = /^([^{},]*)\{([^{}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined) {
    return /[{},[\]]/.test(pattern) ? [] : [pattern];
  }
  const rests = writtenOut(pattern.slice(whole.length));
  return inner
    .split(',')
    .flatMap((each) => rests.map((rest) => `${before}${each}${rest}`))
    .slice(0, limit);
}
