import { configurationMembers } from '../../model/configuration/configurationMembers';
import { isDistinctive, serviceName } from '../../model/files/distinctiveMember';
import type { TextRange } from '../../model/files/documentNode';
import { shellWordAt, type ShellQuoting, type ShellWord } from './shellWord';

/** Settings in a call of the Aliyun CLI, as one JSON object, with the way back to the text. */
export interface ShellCall extends TextRange {
  json: string;
  /** Of each character of the JSON, where it begins and ends in the text. */
  starts: readonly number[];
  ends: readonly number[];
  quoting: readonly ShellQuoting[];
}

/** Words of a call at most. */
const longestCall = 200;
/** Calls of a script that are looked at. */
const callsAtMost = 200;

const settings = new Set(
  [...configurationMembers.inbound, ...configurationMembers.outbound].map(({ name }) => name),
);

/** Calls such as `aliyun eiam SetIdentityProviderUdPushConfiguration --LdapUdPushConfig '{…}'`, with JSON in an argument. */
export function shellCalls(text: string): ShellCall[] {
  const calls: ShellCall[] = [];
  let end = 0;
  let looked = 0;
  for (const { index } of text.matchAll(/\baliyun(?=[\s\\])/g)) {
    if (index < end || isInComment(text, index)) {
      continue;
    }
    looked += 1;
    if (looked > callsAtMost) break;
    const words = wordsFrom(text, index);
    end = words.at(-1)?.end ?? index;
    const isOurs = words.slice(0, 8).some(({ value }) => value.toLowerCase() === 'eiam');
    const call = isOurs ? callOf(words) : undefined;
    if (call) calls.push(call);
  }
  return calls;
}

/** Nobody writes longer lines by hand, and looking back further takes the square of what a machine writes. */
function isInComment(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 500), index);
  return /(?:^|\s)#/.test(before.slice(before.lastIndexOf('\n') + 1));
}

function wordsFrom(text: string, start: number): ShellWord[] {
  const gap = /(?:[ \t]|\\\r?\n)*/y;
  const words: ShellWord[] = [];
  for (let at = start; words.length < longestCall;) {
    gap.lastIndex = at;
    at += gap.exec(text)?.[0].length ?? 0;
    const word = shellWordAt(text, at);
    if (!word) break;
    words.push(word);
    at = word.end;
  }
  return words;
}

/** Options with values; those that are neither JSON nor a setting are left out. */
function callOf(words: readonly ShellWord[]): ShellCall | undefined {
  const parts: { name: string; at: ShellWord; value: ShellWord; isJson: boolean }[] = [];
  for (const [index, at] of words.entries()) {
    const name = /^--([A-Za-z]\w*(?:\.\w+)*)/.exec(at.value)?.[1];
    const value = name === undefined ? undefined : valueOf(at, words[index + 1], name);
    if (name === undefined || !value) continue;
    const isJson = isJsonText(value.value);
    if (isJson || settings.has(serviceName(name)) || isDistinctive(name))
      parts.push({ name, at, value, isJson });
  }
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || !parts.some(({ isJson }) => isJson)) {
    return undefined;
  }
  const made = new Joined(first.start);
  made.add('{');
  for (const [index, { name, at, value, isJson }] of parts.entries()) {
    made.add(index === 0 ? '' : ', ');
    made.add(JSON.stringify(name), at.start, Math.min(at.start + 2 + name.length, at.end));
    made.add(': ');
    if (isJson) made.copy(value);
    // The whole word, whatever its quotes.
    else made.add(JSON.stringify(value.value), value.start, value.end, 'word');
  }
  made.add('}', last.end);
  return { ...made.call, start: first.start, end: last.end };
}

/** What stands behind the name, in the same word or the next. */
function valueOf(at: ShellWord, next: ShellWord | undefined, name: string): ShellWord | undefined {
  const own = name.length + 3;
  if (at.value.charAt(own - 1) !== '=') {
    return at.value.length === own - 1 && !next?.value.startsWith('--') ? next : undefined;
  }
  return {
    ...{ value: at.value.slice(own), starts: at.starts.slice(own), ends: at.ends.slice(own) },
    ...{ quoting: at.quoting.slice(own), start: at.starts[own] ?? at.end, end: at.end },
  };
}

function isJsonText(value: string): boolean {
  if (!/^\s*[[{]/.test(value)) {
    return false;
  }
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** A text that is put together of parts of another. */
class Joined {
  readonly call = {
    json: '',
    starts: [] as number[],
    ends: [] as number[],
    quoting: [] as ShellQuoting[],
  };

  constructor(private readonly start: number) {}

  add(text: string, start = this.start, end = start, quoting: ShellQuoting = 'made'): void {
    const { call } = this;
    call.json += text;
    for (let index = 0; index < text.length; index += 1) {
      call.starts.push(start);
      call.ends.push(end);
      call.quoting.push(quoting);
    }
  }

  copy({ value, starts, ends, quoting }: ShellWord): void {
    this.call.json += value;
    this.call.starts.push(...starts);
    this.call.ends.push(...ends);
    this.call.quoting.push(...quoting);
  }
}
