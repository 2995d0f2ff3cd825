/** Pieces that parsers stumble over: unseen and half characters, markup, brackets without end, very large numbers. */
const pieces = [
  '\u0000',
  '\n',
  '\r\n',
  '\t',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udc00',
  '😀',
  '中文',
  'é',
  '\u2028',
  '\\',
  '\\\\',
  '"',
  "'",
  '`',
  '(',
  ')',
  '((',
  '))',
  '[',
  ']',
  '{',
  '}',
  '<',
  '>',
  '&',
  '|',
  '!',
  '=',
  '*',
  '?',
  '#',
  '/',
  ',',
  ';',
  ':',
  '%00',
  '%',
  '+',
  '-',
  '--',
  '0',
  '1',
  '-1',
  '9'.repeat(30),
  '1e999',
  'NaN',
  'null',
  'true',
  'undefined',
  '__proto__',
  'constructor',
  'toString',
  'L',
  'W',
  '1-31',
  '0/0',
  '$(zap)',
  '[x](command:y)',
  '<b>',
  '\\2a',
  '\\zz',
  'dc=',
  'cn=',
  'top',
  'user',
  'idaas_',
  'sync_',
  'LTAI',
  ' ',
  '   ',
  '. ',
];

const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)]!;

/** A text of pieces only, a text that is right but for some places, or one piece again and again. */
export function wildText(seeds: readonly string[], random: () => number): string {
  const kind = random();
  if (kind < 0.002)
    return pick([...pieces, ...seeds], random)
      .repeat(1 + random() * 10_000)
      .slice(0, 10_000);
  if (kind < 0.004) return long(seeds, random);
  if (kind < 0.25) {
    return Array.from({ length: Math.floor(random() * 30) }, () => pick(pieces, random)).join('');
  }
  let text = pick(seeds, random);
  for (let changes = Math.floor(random() * 6); changes >= 0; changes--) {
    text = changed(text, seeds, random);
  }
  return text;
}

/** 10,000 characters of both. */
function long(seeds: readonly string[], random: () => number): string {
  let text = '';
  while (text.length < 10_000) text += pick(random() < 0.5 ? seeds : pieces, random);
  return text.slice(0, 10_000);
}

function changed(text: string, seeds: readonly string[], random: () => number): string {
  const from = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, from + Math.floor(random() * 12));
  switch (Math.floor(random() * 5)) {
    case 0:
      return text.slice(0, from) + text.slice(to);
    case 1:
      return text.slice(0, from) + pick(pieces, random) + text.slice(from);
    case 2:
      return text.slice(0, from) + pick(pieces, random) + text.slice(to);
    case 3:
      return text.slice(0, to) + text.slice(from);
    default:
      return text.slice(0, from) + pick(seeds, random).slice(from);
  }
}
