import { findIds, type FoundId } from '../../model/ids/ids';

/** What a text is, as far as its replacement has to look like it. */
export type Likeness = 'name' | 'user' | 'number' | 'token' | 'digits';

const base32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** How much of an id tells when the thing was created, in digits: that is shown, and says nothing about anybody. */
const timeDigits: Partial<Record<FoundId['kind'], number>> = {
  job: 13,
  statusCheckJob: 13,
  identityProvider: 7,
  application: 7,
  networkEndpoint: 7,
};

/** An address of mail, or a host of at least two parts that is none of Alibaba Cloud's own. */
const mail = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu;
const host =
  /(?<![\p{L}\p{N}_.:-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,8}[a-z]{2,24}(?![\p{L}\p{N}_-])/giu;
const ip = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
const ownHost = /(^|\.)(aliyuncs\.com|aliyun\.com|example\.com)$/i;
/** Hosts and codes look alike; these are classes and packages of programs, which explain an error. */
const program = /^(java|javax|com\.sun|org|sun|io|net)\.|Exception|Error|\.\d|^[A-Z]\w+\.[A-Z]/;
const distinguishedValue = /(?<=[A-Za-z]=)[^,;+()=|&\\\n]{1,200}/g;
const quoted = /(?<=["'“「[])[^"'”」\]\n]{1,200}(?=["'”」\]])/g;

/**
 * Replaces what tells who somebody is, always the same by the same, so that what belongs together still does. Nothing
 * leads back: replacements are counted, not computed.
 */
export class Pseudonyms {
  private readonly replaced = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  /** What stands for a whole text. */
  of(text: string, likeness: Likeness): string {
    const plain = text.trim();
    if (plain === '') return text;
    const known = this.replaced.get(plain);
    return text.replace(plain, () => known ?? this.invent(plain, likeness));
  }

  /** Ids, mails, hosts, addresses, values of names in directories and whatever is quoted, replaced inside a text. */
  inside(text: string): string {
    return this.ids(
      text
        .replace(mail, (found) =>
          this.remember(found, () => `user${this.count('user')}@example.com`),
        )
        .replace(ip, (found) => this.remember(found, () => `192.0.2.${this.count('ip') % 256}`))
        .replace(host, (found) =>
          ownHost.test(found) || program.test(found)
            ? found
            : this.remember(found, () => `host${this.count('host')}.example.com`),
        )
        .replace(distinguishedValue, (found) => this.nameInside(found))
        .replace(quoted, (found) =>
          /^[\w. -]{0,3}$/.test(found) ? found : this.nameInside(found),
        ),
    );
  }

  /** Ids of the service inside a text, and nothing else. */
  ids(text: string): string {
    let done = 0;
    const parts: string[] = [];
    for (const found of findIds(text, { lenient: true })) {
      parts.push(text.slice(done, found.start), this.id(found));
      done = found.end;
    }
    return parts.join('') + text.slice(done);
  }

  /** Everything that was replaced, longest first: for those who have the original. */
  get pairs(): [string, string][] {
    return [...this.replaced].sort(([a], [b]) => b.length - a.length);
  }

  private nameInside(text: string): string {
    // What was replaced before stays, and so do classes and attributes, which are no secret.
    const isKnown =
      /^(user\d+@|host\d+\.)?example\.com$|^192\.0\.2\.\d+$/.test(text) ||
      findIds(text, { lenient: true }).length > 0;
    return isKnown || /^[*]*$/.test(text.trim()) ? text : this.of(text, 'name');
  }

  private id({ id, kind }: FoundId): string {
    return this.remember(id, () => {
      const at = Math.max(id.indexOf('_'), id.indexOf('-')) + 1;
      const kept = at + Math.min(timeDigits[kind] ?? 0, Math.max(0, id.length - at - 4));
      const room = id.length - kept;
      const serial = this.digits(this.count('id'));
      // Ends in a digit that a whole id may end in.
      return id.slice(0, kept) + `${serial}a`.padStart(room, 'a').slice(-room);
    });
  }

  private invent(text: string, likeness: Likeness): string {
    switch (likeness) {
      case 'name':
        return this.remember(text, () => `Name ${this.count('name')}`);
      case 'user':
        return this.remember(text, () => `user${this.count('user')}`);
      case 'number':
        return this.remember(text, () => `+00 ${this.count('number')}`);
      case 'token':
        return this.remember(text, () => `NT${this.count('token')}`);
      case 'digits':
        return this.remember(text, () => String(1_000_000 + this.count('digits')));
    }
  }

  private remember(text: string, make: () => string): string {
    const known = this.replaced.get(text) ?? make();
    this.replaced.set(text, known);
    return known;
  }

  private count(what: string): number {
    const next = (this.counts.get(what) ?? 0) + 1;
    this.counts.set(what, next);
    return next;
  }

  private digits(value: number): string {
    let text = '';
    for (let rest = value; rest > 0; rest = Math.floor(rest / 32)) {
      text = base32.charAt(rest % 32) + text;
    }
    return text;
  }
}
