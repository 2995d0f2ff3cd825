import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import { answerSentence, maskedSentence } from '../../model/ids/answerSentence';
import type { Connection } from '../../model/connections/connection';
import { formatAge, formatZonedDateTime, type DateStyle } from '../../model/text/formatTime';
import { resourceId, refOf, type Answer, type Resource } from '../../model/resources/resource';
import { resourcePresentation, resourcePlace } from '../../model/resources/resourcePresentation';
import { kindWord } from '../../model/ids/idFacts';
import { createdAt } from '../../model/ids/createdAt';
import { regionWord } from '../../model/resources/regionWord';
import type { UnplacedRef } from '../../model/resources/resourceRef';
import type { SoughtId } from '../../services/ids/idSearch';
import type { RecentResource } from '../../services/resources/recentResources';
import type { Suggestions } from '../../services/ids/suggestions';

/** A row of *Go to…* and what choosing it does. */
export interface GoToRow {
  /** The same for the same thing, however far the search for it is. */
  key: string;
  label: string;
  description?: string;
  detail?: string;
  /** Name of a codicon; a row without one is a heading. */
  icon?: string;
  /** Small buttons beside it. */
  buttons?: readonly GoToButton[];
  /** Stays, whatever is typed. */
  alwaysShow?: boolean;
  does?:
    | { open: UnplacedRef; found?: Resource }
    /** Still being looked for, or not asked for yet. */
    | { await: string }
    /** Asked for without success. */
    | { again: string }
    | { search: 'elsewhere' }
    | { run: 'addConnection' | 'useSampleData' };
}

export type GoToButton = 'reveal' | 'copy';

function joined(...parts: (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

function heading(label: string): GoToRow {
  return { key: `-${label}`, label };
}

/** A thing that is known, by its name. */
export function resourceRow(
  resource: Resource,
  connection: Connection,
  { dates, elsewhere }: { dates: DateStyle; elsewhere?: boolean },
): GoToRow {
  const presentation = resourcePresentation(resource, dates);
  const id = resourceId(resource);
  return {
    key: `${connection.id}/${id}`,
    label: oneLine(presentation.label),
    description: oneLine(presentation.description ?? ''),
    detail: oneLine(
      [
        kindWord(resource.kind),
        resource.kind !== 'instance' && resourcePlace(resource),
        id,
        elsewhere && l10n.t('connection "{0}"', connection.label),
      ]
        .filter(Boolean)
        .join(' · '),
      240,
    ),
    icon: presentation.icon.id,
    buttons: ['reveal', 'copy'],
    does: { open: refOf(resource, connection.id), found: resource },
  };
}

/** Rows while the text holds ids: one each, and the way to the other connections. */
export function searchRows(
  ids: readonly SoughtId[],
  {
    active,
    others,
    dates,
    missingAccount,
    now,
    elsewhere = () => [],
  }: {
    active: Connection | undefined;
    others: number;
    dates: DateStyle;
    missingAccount?: string;
    /** Unix time in milliseconds. */
    now: number;
    /** What was opened of other connections, by its id. No calls. */
    elsewhere?: (id: string) => readonly { recent: RecentResource; connection: Connection }[];
  },
): GoToRow[] {
  const rows = ids.flatMap((sought): GoToRow[] => [
    { ...soughtRow(sought, active, dates, now), alwaysShow: true },
    ...(sought.answer?.state === 'found' ? [] : elsewhere(sought.id)).map(
      ({ recent, connection }) => {
        const row = recentRow(recent, connection, dates);
        const whose = l10n.t('connection "{0}"', oneLine(connection.label, 60));
        return { ...row, detail: joined(whose, row.detail), alwaysShow: true };
      },
    ),
  ]);
  const isOpen = ids.some(({ answer, facts }) => answer?.state !== 'found' && !facts.isMasked);
  if (isOpen && others > 0) {
    rows.push({
      key: 'elsewhere',
      label: l10n.t('Search in other connections'),
      description: others === 1 ? l10n.t('1 connection') : l10n.t('{0} connections', others),
      icon: 'search',
      alwaysShow: true,
      does: { search: 'elsewhere' },
    });
  }
  if (missingAccount !== undefined && ids.some(({ answer }) => answer?.state !== 'found')) {
    rows.push({
      key: 'missingAccount',
      label: l10n.t('Add connection…'),
      description: l10n.t('made for account {0}, for which you have no connection', missingAccount),
      icon: 'add',
      alwaysShow: true,
      does: { run: 'addConnection' },
    });
    return active ? rows : [...rows, ...signedOutRows().slice(1)];
  }
  return active ? rows : [...rows, ...signedOutRows()];
}

/** Answers younger than this, in milliseconds, are as good as given now. */
const fresh = 60_000;

/** When a remembered answer was given; nothing for one that has just come. */
function ageOf(answer: Answer | undefined, now: number, { locale }: DateStyle): string {
  const at = answer && (answer.state === 'found' ? answer.readAt : 'at' in answer && answer.at);
  return at && now - at >= fresh ? l10n.t('read {0}', formatAge(at, now, locale)) : '';
}

/** How far the search for several ids is: "200 ids · 37 found · 3 not found"; empty for one. */
export function searchCount(ids: readonly SoughtId[], total = ids.length): string {
  if (ids.length < 2) {
    return '';
  }
  const count = (isOne: (sought: SoughtId) => boolean) => ids.filter(isOne).length;
  const found = count(({ answer }) => answer?.state === 'found');
  const ended = (state: Answer['state']) =>
    count(({ answer, progress }) => answer?.state === state && !progress);
  const missing = ended('missing') + ended('unsupported');
  // Nobody has said that they do not exist.
  const unanswered = ended('failed');
  return joined(
    total > ids.length
      ? l10n.t('the first {0} of {1} ids', ids.length, total)
      : l10n.t('{0} ids', ids.length),
    found > 0 && l10n.t('{0} found', found),
    missing > 0 && l10n.t('{0} not found', missing),
    unanswered > 0 && l10n.t('{0} without an answer', unanswered),
  );
}

function soughtRow(
  sought: SoughtId,
  active: Connection | undefined,
  dates: DateStyle,
  now: number,
): GoToRow {
  const { id, facts, isMended, answer, by, progress } = sought;
  const mended = isMended && l10n.t('put together from the text');
  if (answer?.state === 'found' && by) {
    const elsewhere = by.id !== active?.id;
    const row = resourceRow(answer.resource, by, { dates, elsewhere });
    return { ...row, key: id, detail: joined(row.detail, ageOf(answer, now, dates), mended) };
  }
  const creation = createdAt(id);
  const canAskAgain = active && answer && answer.state !== 'unsupported' && !facts.isMasked;
  return {
    key: id,
    label: id,
    description: progress
      ? progress.total > 0
        ? l10n.t('asking, {0} of {1} instances', progress.asked, progress.total)
        : l10n.t('asking…')
      : answer
        ? joined(
            answer.state === 'missing' ? l10n.t('Not found') : '',
            facts.word,
            canAskAgain && l10n.t('press Enter to ask again'),
          )
        : active && !facts.isMasked
          ? l10n.t('press Enter to look it up')
          : '',
    detail: joined(
      answer ? '' : facts.word,
      creation && l10n.t('created {0}', formatZonedDateTime(creation.getTime(), dates)),
      answer && oneLine(answerSentence(answer, facts, by?.label ?? ''), 240),
      !answer && facts.isMasked && maskedSentence(),
      ageOf(answer, now, dates),
      mended,
    ),
    icon: progress ? 'loading~spin' : answer ? 'circle-slash' : 'symbol-key',
    buttons: ['copy'],
    ...(facts.isMasked ? {} : { does: canAskAgain ? { again: id } : { await: id } }),
  };
}

/** Rows before anything is typed, found by their names. */
export function suggestionRows(
  recent: readonly RecentResource[],
  { failed, providers }: Suggestions,
  connection: Connection,
  dates: DateStyle,
): GoToRow[] {
  const seen = new Set(recent.map(({ ref }) => ref.id));
  const rowsOf = (resources: readonly Resource[]) =>
    resources
      .filter((resource) => !seen.has(resourceId(resource)))
      .map((resource) => resourceRow(resource, connection, { dates }));
  const groups: [string, GoToRow[]][] = [
    [l10n.t('recently opened'), recent.map((each) => recentRow(each, connection, dates))],
    [l10n.t('failed jobs'), rowsOf(failed)],
    [l10n.t('identity providers'), rowsOf(providers)],
  ];
  return groups.flatMap(([label, rows]) => (rows.length > 0 ? [heading(label), ...rows] : []));
}

/** Key of the row that {@link namesRow} makes. */
export const namesKey = 'names';

/**
 * What stands below names while the text holds no id: the editor shows the names that match, and where none does this says
 * what was looked for.
 */
export function namesRow(text: string): GoToRow[] {
  const sought = oneLine(text, 60);
  return sought === ''
    ? []
    : [
        {
          key: namesKey,
          label: l10n.t('No id in "{0}"', sought),
          detail: l10n.t(
            'Looked for among names: recently opened, failed jobs, identity providers. Ids look like idp_… or sync_…',
          ),
          icon: 'info',
          alwaysShow: true,
        },
      ];
}

function recentRow(recent: RecentResource, connection: Connection, dates: DateStyle): GoToRow {
  const { ref, name, instanceName } = recent;
  const { kind, id } = ref;
  const creation = kind === 'job' ? createdAt(id) : undefined;
  return {
    key: `${connection.id}/${id}`,
    label: oneLine(name ?? id),
    description: creation && formatZonedDateTime(creation.getTime(), dates),
    detail: oneLine(
      [kindWord(kind), instanceName ?? ref.instanceId, regionWord(ref.region), id].join(' · '),
      240,
    ),
    icon: 'history',
    buttons: ['reveal', 'copy'],
    does: { open: ref },
  };
}

export function signedOutRows(): GoToRow[] {
  return [
    {
      key: 'addConnection',
      label: l10n.t('Add connection…'),
      icon: 'add',
      alwaysShow: true,
      does: { run: 'addConnection' },
    },
    {
      key: 'useSampleData',
      label: l10n.t('Try with sample data'),
      icon: 'beaker',
      alwaysShow: true,
      does: { run: 'useSampleData' },
    },
  ];
}
