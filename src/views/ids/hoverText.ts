import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import type { CommandArguments, CommandId } from '../../contributions';
import { formatAge, formatZonedDateTime, type DateStyle } from '../../model/text/formatTime';
import type { Answer, Resource } from '../../model/resources/resource';
import { resourcePresentation, resourcePlace } from '../../model/resources/resourcePresentation';
import type { IdFacts } from '../../model/ids/idFacts';
import { answerSentence } from '../../model/ids/answerSentence';
import { directionWord, switchWord } from '../../model/text/words';
import { explainError } from '../../model/jobs/explainError';
import type { Verdict } from '../../model/health/verdict';
import type { KnownSchedule } from '../../services/configuration/knownSchedules';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import { sentences } from '../../model/text/sentences';

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
  facts: IdFacts;
  /** Absent when nobody may be asked. */
  answer?: Answer;
  /** Our verdict of a target; absent while nothing that could tell was read. */
  verdict?: Verdict;
  /** Schedules of a provider whose configuration was read. */
  schedules?: readonly KnownSchedule[];
  /** Why nobody was asked. */
  quiet?: 'signedOut' | 'untrusted';
  /** Label of the connection that was asked. */
  connectionLabel?: string;
  /** It stands there otherwise than it is: torn, encoded or in upper case. */
  isMended?: boolean;
  /** The id, and what is known of its place: what the commands are given. */
  ref: UnplacedRef;
  /** Unix time in milliseconds. */
  now: number;
}

/** What a hover says, as text alone: nothing in it is markup. */
export interface HoverText {
  /** Name of a codicon, and a name. */
  icon: string;
  title: string;
  lines: string[];
  commands: HoverLink[];
  /** Said beside the commands. */
  aside?: string;
}

/** A command that can be run from a hover, under its label. */
export type HoverLink = {
  [Id in HoverCommand]: { label: string; id: Id; given: CommandArguments[Id] };
}[HoverCommand];

/** What a hover on an id says, and what it offers. */
export function hoverText(subject: HoverSubject, dates: DateStyle): HoverText {
  const { answer, isMended, ref } = subject;
  const { lines, ...words } =
    answer?.state === 'found' ? found(subject, answer, dates) : facts(subject, dates);
  const mended = isMended ? [line(l10n.t('Put together from what stands here: {0}', ref.id))] : [];
  return { ...words, lines: [...lines, ...mended], ...offer(subject, dates) };
}

const line = (...parts: (string | undefined)[]) => oneLine(parts.filter(Boolean).join(' · '), 600);

type Words = Pick<HoverText, 'icon' | 'title' | 'lines'>;

function found(
  { facts: { word, createdAt }, connectionLabel, verdict, schedules = [] }: HoverSubject,
  { resource }: Extract<Answer, { state: 'found' }>,
  dates: DateStyle,
): Words {
  const presentation = resourcePresentation(resource, dates, verdict);
  // The words of a schedule say more than that it is switched on.
  const told = presentation.lines.filter(
    ([name]) => schedules.length === 0 || name !== l10n.t('Schedule'),
  );
  return {
    icon: presentation.icon.id,
    title: oneLine(presentation.label, 200),
    lines: [
      line(word, presentation.description),
      ...told.map(([name, value]) => line(l10n.t('{0}: {1}', name, oneLine(value, 400)))),
      ...schedules.map((each) => line(scheduleSentence(each))),
      ...explained(resource),
      ...(createdAt && resource.kind !== 'job' ? [line(created(createdAt, dates))] : []),
      line(
        resource.kind === 'instance'
          ? l10n.t('Connection: {0}', connectionLabel ?? '')
          : l10n.t(
              'Belongs to: {0}',
              [resourcePlace(resource), connectionLabel].filter(Boolean).join(' · '),
            ),
      ),
    ],
  };
}

/** "Schedule: Inbound · Every day at 02:00 (Asia/Shanghai) · disabled" */
function scheduleSentence({ direction, kind, words, zone, enabled }: KnownSchedule): string {
  const sentence = kind === 'none' ? words : l10n.t('{0} ({1})', words, oneLine(zone, 60));
  const isOff = kind !== 'none' && !enabled && switchWord('disabled');
  return [l10n.t('{0}: {1}', l10n.t('Schedule'), directionWord(direction)), sentence, isOff]
    .filter(Boolean)
    .join(' · ');
}

/** What the error of a job means and what to look at first, in the words of its page. */
function explained(resource: Resource): string[] {
  const { errorCode, errorMessage } = resource.kind === 'job' ? resource.job : {};
  const explanation = errorCode || errorMessage ? explainError(errorCode, errorMessage) : undefined;
  return explanation ? [line(sentences(explanation.title, explanation.advice))] : [];
}

function facts(
  { facts: known, answer, quiet, connectionLabel = '' }: HoverSubject,
  dates: DateStyle,
): Words {
  const lines = known.createdAt ? [created(known.createdAt, dates)] : [];
  if (known.isMasked) {
    lines.push(l10n.t('Parts of the id are masked or missing.'));
  } else if (quiet === 'signedOut') {
    lines.push(l10n.t('Add a connection to look it up.'));
  } else if (quiet === 'untrusted') {
    lines.push(l10n.t('This workspace is not trusted, so the service was not asked.'));
  } else if (answer) {
    lines.push(answerSentence(answer, known, connectionLabel));
  }
  return { icon: 'symbol-key', title: known.word, lines: lines.map((each) => line(each)) };
}

function created(at: Date, dates: DateStyle): string {
  return l10n.t('Created, as the id tells: {0}', formatZonedDateTime(at.getTime(), dates));
}

function offer(
  { answer, quiet, facts: { isMasked }, ref, now }: HoverSubject,
  dates: DateStyle,
): Pick<HoverText, 'commands' | 'aside'> {
  const given: [UnplacedRef] = [ref];
  const copy: HoverLink = { label: l10n.t('Copy ID'), id: 'idaasSync.copyId', given };
  if (quiet === 'signedOut' && !isMasked) {
    const add = l10n.t('Add Connection');
    return { commands: [{ label: add, id: 'idaasSync.addConnection', given: [] }, copy] };
  }
  if (quiet === 'untrusted' || !answer || answer.state === 'unsupported') {
    return { commands: [copy] };
  }
  if (answer.state !== 'found') {
    return {
      commands: [
        { label: l10n.t('Go to Id…'), id: 'idaasSync.goTo', given: [ref.id] },
        copy,
        { label: l10n.t('Ask Again'), id: 'idaasSync.refreshId', given },
      ],
    };
  }
  const open: HoverLink = { label: l10n.t('Open'), id: 'idaasSync.openId', given };
  return {
    commands: [
      ...(opens(answer.resource) ? [open] : []),
      { label: l10n.t('Reveal in Tree'), id: 'idaasSync.revealInTree', given },
      copy,
      { label: l10n.t('Refresh'), id: 'idaasSync.refreshId', given },
    ],
    aside: l10n.t('Read {0}', formatAge(answer.readAt, now, dates.locale)),
  };
}

/** Whether there is more to open than a row of the tree. */
function opens(resource: Resource): boolean {
  return resource.kind === 'job' || resource.kind === 'identityProvider';
}
