import { escapeFilterValue, formatFilter, isFilter, parseFilter, type Filter } from './filter';

/**
 * The filter that the author of a text meant that is none: brackets that are missing, several filters side by side,
 * signs of a keyboard or of XML, operators of programming languages. `undefined` where that is anybody's guess.
 */
export function meantFilter(text: string): Filter | undefined {
  const meant = new LooseReader(plainSigns(text)).whole();
  const written = meant && formatFilter(meant);
  const read = written === undefined ? undefined : parseFilter(written);
  return read && isFilter(read) ? read : undefined;
}

/** Signs of a Chinese keyboard and of XML become those of filters; labels and quotes around the whole go. */
function plainSigns(text: string): string {
  const plain = text
    .replace(/[（）＝＆｜！＊＞＜]/g, (sign) => sign.normalize('NFKC'))
    .replace(/&amp;/gi, '&')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/^\s*filter\s*[:=]\s*(?=[(&|!])/i, '')
    .trim();
  return /^(["'`“]).*(["'`”])$/s.test(plain) &&
    /^.\s*[(&|!\w]/s.test(plain) &&
    !/^.[^(]*=/s.test(plain)
    ? plain.slice(1, -1).trim()
    : plain;
}

type Connector = 'and' | 'or';
/** A comma joins, too, and does not say how. */
type Separator = Connector | 'none';

/** Reads what it can, in the hope to say what was meant; gives up with `undefined`. */
class LooseReader {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  whole(): Filter | undefined {
    const filter = this.list(undefined);
    // A bracket too many at the end is the only thing that may be left.
    return /^[\s)]*$/.test(this.text.slice(this.at)) ? filter : undefined;
  }

  private skip(): void {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
  }

  /** Filters side by side up to a closing bracket, with what stands between them. */
  private list(given: Connector | undefined): Filter | undefined {
    const filters: Filter[] = [];
    let connector: Separator | undefined = given;
    if (++this.depth > 100) return undefined;
    for (;;) {
      const between = this.connector();
      if (between && filters.length === 0 && !given) {
        // An operator in front that lost its brackets: &(a=b)(c=d)
        connector = between;
      } else if (between && between !== 'none') {
        if (connector && connector !== between && !given) return undefined;
        connector ??= between;
      }
      const next = this.text.charAt(this.at);
      if (next === '' || next === ')') break;
      const filter = next === '(' ? this.bracketed() : next === '!' ? this.not() : this.bare();
      if (!filter) return undefined;
      filters.push(filter);
    }
    this.depth--;
    const [first, ...more] = filters;
    if (!first) return undefined;
    return more.length === 0 && !given
      ? first
      : {
          kind: given ?? (connector && connector !== 'none' ? connector : joining(filters)),
          filters,
        };
  }

  /** What joins two filters, if anything stands here: `none` for a comma, which says nothing of how. */
  private connector(): Separator | undefined {
    let found: Separator | undefined;
    for (;;) {
      this.skip();
      const sign = /^(&&?|\|\|?|(?:and|or)\b(?=\s*[(!\w])|[,;，；、])/i.exec(
        this.text.slice(this.at),
      )?.[0];
      if (sign === undefined) return found;
      this.at += sign.length;
      found = /^(&|and)/i.test(sign) ? 'and' : /^(\||or)/i.test(sign) ? 'or' : (found ?? 'none');
    }
  }

  private bracketed(): Filter | undefined {
    this.at++;
    this.skip();
    const sign = this.text.charAt(this.at);
    let filter: Filter | undefined;
    if (sign === '&' || sign === '|') {
      this.at++;
      filter = this.list(sign === '&' ? 'and' : 'or');
    } else if (sign === '!') {
      filter = this.not();
    } else if (sign === '(') {
      filter = this.list(undefined);
    } else {
      filter = this.item(true);
    }
    this.skip();
    // The end closes what is open.
    if (this.text.charAt(this.at) === ')') this.at++;
    else if (this.at < this.text.length) return undefined;
    return filter;
  }

  private not(): Filter | undefined {
    this.at++;
    this.skip();
    const filter = this.text.charAt(this.at) === '(' ? this.bracketed() : this.item(true);
    return filter && { kind: 'not', filter };
  }

  /** An item without brackets, up to what could be the next. */
  private bare(): Filter | undefined {
    return this.item(false);
  }

  private item(inBrackets: boolean): Filter | undefined {
    const rest = this.text.slice(this.at);
    const head =
      /^((?:[A-Za-z][A-Za-z0-9-]*|\d+(?:\.\d+)+)(?:;[A-Za-z0-9-]+)*)\s*(:[\w.:-]*:=|!=|<>|==|~=|>=|=>|<=|=<|=|>|<)?[ ]*/.exec(
        rest,
      );
    if (!head) return /^\*/.test(rest) ? this.everything() : undefined;
    const [all, attribute = '', operator] = head;
    this.at += all.length;
    if (operator === undefined) {
      // The name of an attribute alone asks whether it is there.
      return /^\s*(\)|$)/.test(this.text.slice(this.at)) && inBrackets
        ? { kind: 'present', attribute }
        : undefined;
    }
    const value = inBrackets ? this.valueInBrackets() : this.bareValue();
    return value === undefined ? undefined : this.comparison(attribute, operator, value);
  }

  private everything(): Filter {
    this.at++;
    return { kind: 'present', attribute: 'objectClass' };
  }

  /** A value up to the bracket that closes its item; brackets in pairs that hold no filter are part of it. */
  private valueInBrackets(): string | undefined {
    const start = this.at;
    let open = 0;
    for (; this.at < this.text.length; this.at++) {
      const sign = this.text.charAt(this.at);
      if (sign === '\\') this.at++;
      else if (sign === '(') {
        // Another filter begins: the bracket before it is missing.
        if (
          /^\(\s*([&|!(]|[A-Za-z][\w.;-]*\s*(:[\w.:-]*:?=|[~<>]?=))/.test(this.text.slice(this.at))
        )
          break;
        open++;
      } else if (sign === ')' && open-- === 0) break;
    }
    return this.text.slice(start, this.at);
  }

  private bareValue(): string | undefined {
    const found =
      /^(?:"[^"]*"|'[^']*'|[^()&|]*?)(?=\s*(?:[()&|]|\s(?:and|or)\s|[,;，；、]\s*[A-Za-z][\w.;-]*\s*[~<>]?=|$))/i.exec(
        this.text.slice(this.at),
      )?.[0];
    if (found === undefined || found === '') return undefined;
    this.at += found.length;
    return found;
  }

  private comparison(attribute: string, operator: string, given: string): Filter | undefined {
    const value = given.trim();
    const simple = (sign: string): Filter | undefined => {
      const read = parseFilter(`(${attribute}${sign}${escapedRaw(value)})`);
      return isFilter(read) ? read : undefined;
    };
    const negated = (filter: Filter | undefined): Filter | undefined =>
      filter && { kind: 'not', filter };
    const strictly = (sign: string): Filter | undefined => {
      const [bound, same] = [simple(sign), negated(simple('='))];
      return bound && same && { kind: 'and', filters: [bound, same] };
    };
    switch (operator) {
      case '!=':
      case '<>':
        return negated(simple('='));
      case '==':
        return simple('=');
      case '=>':
        return simple('>=');
      case '=<':
        return simple('<=');
      case '>':
      case '<':
        return strictly(`${operator}=`);
      default:
        return simple(operator);
    }
  }
}

/** Filters side by side with nothing that says how: values of one attribute exclude each other, others add up. */
function joining(filters: readonly Filter[]): Connector {
  const names = new Set(
    filters.map((filter) => (filter.kind === 'equal' ? filter.attribute.toLowerCase() : Symbol())),
  );
  return names.size === 1 ? 'or' : 'and';
}

/** A value with its raw brackets and backslashes escaped; a star stays one. */
function escapedRaw(value: string): string {
  return value.replace(/\\[0-9A-Fa-f]{2}|[()\\\0]/g, (sign) =>
    sign.length > 1 ? sign : escapeFilterValue(sign),
  );
}
