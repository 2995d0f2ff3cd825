import * as vscode from 'vscode';
import * as l10n from '@vscode/l10n';
import { oneLine } from '../../base/plainText';
import type { CommandArguments, CommandId } from '../../contributions';
import { formatAge, formatDateTime, zoneName, type DateStyle } from '../../model/text/formatTime';
import type { Answer, Found } from '../../model/resources/found';
import { foundFace, foundPlace } from '../../model/resources/foundFace';
import type { IdFacts } from '../../model/ids/idFacts';
import { answerSentence } from '../../model/ids/answerSentence';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import { appendServiceText } from '../serviceMarkdown';

/** The only commands a hover can run. */
export const hoverCommands = [
  'idaasSync.openId',
  'idaasSync.revealInTree',
  'idaasSync.copyId',
  'idaasSync.refreshId',
  'idaasSync.goTo',
  'idaasSync.addConnection',
] as const satisfies readonly CommandId[];

type HoverCommand = (typeof hoverCommands)[number];

/** What a hover tells of an id. */
export interface HoverSubject {
  id: string;
  facts: IdFacts;
  /** Absent when nobody may be asked. */
  answer?: Answer;
  /** Why nobody was asked. */
  quiet?: 'signedOut' | 'untrusted';
  /** Label of the connection that was asked. */
  connectionLabel?: string;
  /** What its commands are given. */
  ref: UnplacedRef;
  /** Unix time in milliseconds. */
  now: number;
}

/** A hover on an id. Text of the service goes in as text alone, and only our own commands can be run from it. */
export function hoverText(subject: HoverSubject, dates: DateStyle): vscode.MarkdownString {
  const text = new HoverMarkdown();
  const { answer } = subject;
  if (answer?.state === 'found') {
    tellFound(text, subject, answer, dates);
  } else {
    tellFacts(text, subject, dates);
  }
  offer(text, subject, dates);
  return text.markdown;
}

/** Markdown line by line. */
class HoverMarkdown {
  readonly markdown = new vscode.MarkdownString('', true);

  constructor() {
    this.markdown.isTrusted = { enabledCommands: hoverCommands };
    this.markdown.supportHtml = false;
  }

  /** A name in bold behind one of our icons. */
  title(icon: string, name: string): void {
    this.markdown.appendMarkdown(`$(${icon}) **`);
    appendServiceText(this.markdown, oneLine(name, 200));
    this.markdown.appendMarkdown('**');
  }

  line(...parts: (string | undefined)[]): void {
    this.markdown.appendMarkdown('  \n');
    appendServiceText(this.markdown, oneLine(parts.filter(Boolean).join(' · '), 600));
  }

  commands(items: readonly (readonly [label: string, address: string])[], aside?: string): void {
    const links = items.map(([label, address]) => `[${label}](${address})`);
    this.markdown.appendMarkdown(`\n\n${links.join(' &nbsp;&nbsp; ')}`);
    if (aside !== undefined) {
      this.markdown.appendMarkdown(' &nbsp;&nbsp; ');
      appendServiceText(this.markdown, aside);
    }
  }
}

function tellFound(
  text: HoverMarkdown,
  { facts, connectionLabel }: HoverSubject,
  { thing }: Extract<Answer, { state: 'found' }>,
  dates: DateStyle,
): void {
  const face = foundFace(thing, dates);
  text.title(face.icon.id, face.label);
  text.line(facts.word, face.description);
  for (const [name, value] of face.lines) {
    text.line(`${name}: ${oneLine(value, 240)}`);
  }
  if (facts.createdAt && thing.kind !== 'job') {
    text.line(created(facts.createdAt, dates));
  }
  text.line(
    thing.kind === 'instance'
      ? l10n.t('Connection: {0}', connectionLabel ?? '')
      : l10n.t('Belongs to: {0}', [foundPlace(thing), connectionLabel].filter(Boolean).join(' · ')),
  );
}

function tellFacts(
  text: HoverMarkdown,
  { facts, answer, quiet, connectionLabel = '' }: HoverSubject,
  dates: DateStyle,
): void {
  text.title('symbol-key', facts.word);
  if (facts.createdAt) {
    text.line(created(facts.createdAt, dates));
  }
  if (facts.isMasked) {
    text.line(l10n.t('Parts of the id are masked or missing.'));
  }
  if (quiet === 'signedOut') {
    text.line(l10n.t('Add a connection to look it up.'));
  } else if (quiet === 'untrusted') {
    text.line(l10n.t('This workspace is not trusted, so the service was not asked.'));
  } else if (answer) {
    text.line(answerSentence(answer, facts, connectionLabel));
  }
}

function created(at: Date, dates: DateStyle): string {
  return l10n.t(
    'Created, as the id tells: {0} ({1})',
    formatDateTime(at.getTime(), dates),
    zoneName(dates),
  );
}

function offer(
  text: HoverMarkdown,
  { answer, quiet, ref, id, now }: HoverSubject,
  dates: DateStyle,
): void {
  const copy = [l10n.t('Copy ID'), address('idaasSync.copyId', ref)] as const;
  if (quiet === 'signedOut') {
    text.commands([[l10n.t('Add Connection'), address('idaasSync.addConnection')], copy]);
  } else if (quiet === 'untrusted' || !answer || answer.state === 'unsupported') {
    text.commands([copy]);
  } else if (answer.state === 'found') {
    const age = l10n.t('Read {0}', formatAge(answer.readAt, now, dates.locale));
    const commands = [
      ...(opens(answer.thing) ? [[l10n.t('Open'), address('idaasSync.openId', ref)] as const] : []),
      [l10n.t('Reveal in Tree'), address('idaasSync.revealInTree', ref)] as const,
      copy,
      [l10n.t('Refresh'), address('idaasSync.refreshId', ref)] as const,
    ];
    text.commands(commands, age);
  } else {
    text.commands([
      [l10n.t('Go to Id…'), address('idaasSync.goTo', id)],
      copy,
      [l10n.t('Ask Again'), address('idaasSync.refreshId', ref)],
    ]);
  }
}

/** Whether there is more to open than a row of the tree. */
function opens(thing: Found): boolean {
  return thing.kind === 'job' || thing.kind === 'identityProvider';
}

function address<Id extends HoverCommand>(id: Id, ...given: CommandArguments[Id]): string {
  return given.length === 0
    ? `command:${id}`
    : `command:${id}?${encodeURIComponent(JSON.stringify(given))}`;
}
