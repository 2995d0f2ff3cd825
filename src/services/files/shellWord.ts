/**
 * How a character is written in a shell: `literal` and `expanded` are those of a here-document. A `word` is written anew as
 * a whole; what is `made` stands nowhere in the text.
 */
export type ShellQuoting = 'bare' | 'single' | 'double' | 'literal' | 'expanded' | 'word' | 'made';

/** An argument of a command as the command gets it, with the place of each character. */
export interface ShellWord {
  value: string;
  /** Of each character of the value, where it begins and ends in the text. */
  starts: number[];
  ends: number[];
  quoting: ShellQuoting[];
  start: number;
  end: number;
}

const heredoc = /"?\$\(\s*cat\s*<<\s*(?:'(\w+)'|"(\w+)"|\\?(\w+))[ \t]*\n/y;
const variable = /\$(?:\{(\w+)\}|(\w+))/y;

/**
 * Reads the word at an offset, as bash, zsh and dash do; a variable stands as `${NAME}`. Nothing where there is no word,
 * or one of which only the shell knows what it is.
 */
export function shellWordAt(text: string, start: number): ShellWord | undefined {
  const word: ShellWord = { value: '', starts: [], ends: [], quoting: [], start, end: start };
  const add = (value: string, from: number, to: number, quoting: ShellQuoting) => {
    word.value += value;
    for (let index = 0; index < value.length; index += 1) {
      word.starts.push(from);
      word.ends.push(to);
      word.quoting.push(quoting);
    }
  };
  let at = start;
  /** Between double quotes. */
  let isQuoted = false;
  for (; at < text.length;) {
    const char = text.charAt(at);
    const document = char === '$' || char === '"' ? heredocAt(text, at) : undefined;
    if (document && !isQuoted) {
      for (let each = document.from; each < document.to; each += 1) {
        const isEscape = document.isExpanded && /\\[\\$`]/.test(text.slice(each, each + 2));
        add(
          text.charAt(isEscape ? each + 1 : each),
          each,
          each + (isEscape ? 2 : 1),
          document.quoting,
        );
        if (isEscape) each += 1;
      }
      at = document.end;
    } else if (char === '"') {
      isQuoted = !isQuoted;
      at += 1;
    } else if (char === '\\') {
      const next = text.charAt(at + 1);
      // Between double quotes a backslash is one, but before these.
      if (isQuoted && !/["\\$`\n]/.test(next)) add('\\', at, at + 1, 'double');
      else if (next !== '\n') add(next, at, at + 2, isQuoted ? 'double' : 'bare');
      at += isQuoted && !/["\\$`\n]/.test(next) ? 1 : 2;
    } else if (char === '$') {
      variable.lastIndex = at;
      const found = variable.exec(text);
      // A substitution, or a text in a quoting of bash alone.
      if (!found) return undefined;
      add(`\${${found[1] ?? found[2] ?? ''}}`, at, variable.lastIndex, 'made');
      at = variable.lastIndex;
    } else if (char === '`') {
      return undefined;
    } else if (isQuoted) {
      add(char, at, at + 1, 'double');
      at += 1;
    } else if (char === "'") {
      const end = text.indexOf("'", at + 1);
      if (end < 0) return undefined;
      for (at += 1; at < end; at += 1) add(text.charAt(at), at, at + 1, 'single');
      at += 1;
    } else if (/[\s;|&()<>]/.test(char)) {
      break;
    } else {
      add(char, at, at + 1, 'bare');
      at += 1;
    }
  }
  word.end = at;
  return isQuoted || at === start ? undefined : word;
}

/** The text of `$(cat <<EOF …)`, with or without quotes around it. */
function heredocAt(text: string, at: number) {
  heredoc.lastIndex = at;
  const found = heredoc.exec(text);
  if (!found) {
    return undefined;
  }
  const [opening, single, double, plain] = found;
  const from = heredoc.lastIndex;
  const isExpanded = plain !== undefined && !opening.includes('\\');
  const quote = opening.startsWith('"') ? '"' : '';
  const closing = new RegExp(`\\n${single ?? double ?? plain ?? ''}\\n\\s*\\)${quote}`, 'g');
  closing.lastIndex = from - 1;
  const end = closing.exec(text);
  return end
    ? {
        ...{ from, to: end.index, end: closing.lastIndex, isExpanded },
        quoting: isExpanded ? ('expanded' as const) : ('literal' as const),
      }
    : undefined;
}

/** A text as it is written in a place with this quoting; nothing where it cannot be. */
export function shellQuoted(text: string, quoting: ShellQuoting): string | undefined {
  switch (quoting) {
    case 'single':
      return text.replace(/'/g, `'\\''`);
    case 'double':
      return text.replace(/["\\$`]/g, '\\$&');
    case 'literal':
      return text;
    case 'expanded':
      return text.replace(/[\\$`]/g, '\\$&');
    case 'bare':
      return /\n/.test(text) ? undefined : text.replace(/[^\w.,=/:@+-]/g, '\\$&');
    case 'word':
      return wordOf(text);
    case 'made':
      return undefined;
  }
}

/** A JSON text as an argument of its own. */
function wordOf(json: string): string | undefined {
  const value = /^"([\w.,=/:@+ -]+)"$/.exec(json)?.[1];
  return value?.includes(' ') ? `'${value}'` : value;
}
