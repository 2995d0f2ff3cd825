import * as l10n from '@vscode/l10n';
import { oneLine } from '../../model/text/plainText';
import { answerSentence, maskedSentence } from '../../model/ids/answerSentence';
import type { Connection } from '../../model/connections/connection';
import { formatDateTime, type DateStyle } from '../../model/text/formatTime';
import { resourceId, refOf, type Resource } from '../../model/resources/resource';
import { resourcePresentation, resourcePlace } from '../../model/resources/resourcePresentation';
import { kindWord } from '../../model/ids/idFacts';
import { createdAt } from '../../model/ids/createdAt';
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
  { active, others, dates }: { active: Connection | undefined; others: number; dates: DateStyle },
): GoToRow[] {
  const rows = ids.map((sought): GoToRow => ({
    ...soughtRow(sought, active, dates),
    alwaysShow: true,
  }));
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
  return active ? rows : [...rows, ...signedOutRows()];
}

function soughtRow(sought: SoughtId, active: Connection | undefined, dates: DateStyle): GoToRow {
  const { id, facts, isMended, answer, by, progress } = sought;
  const mended = isMended && l10n.t('put together from the text');
  if (answer?.state === 'found' && by) {
    const elsewhere = by.id !== active?.id;
    const row = resourceRow(answer.resource, by, { dates, elsewhere });
    return { ...row, key: id, detail: joined(row.detail, mended) };
  }
  const creation = createdAt(id);
  return {
    key: id,
    label: id,
    description: progress
      ? progress.total > 0
        ? l10n.t('asking, {0} of {1} instances', progress.asked, progress.total)
        : l10n.t('asking…')
      : answer
        ? joined(answer.state === 'missing' ? l10n.t('Not found') : '', facts.word)
        : active && !facts.isMasked
          ? l10n.t('press Enter to look it up')
          : '',
    detail: joined(
      answer ? '' : facts.word,
      creation && l10n.t('created {0}', formatDateTime(creation.getTime(), dates)),
      answer && oneLine(answerSentence(answer, facts, by?.label ?? ''), 240),
      !answer && facts.isMasked && maskedSentence(),
      mended,
    ),
    icon: progress ? 'loading~spin' : answer ? 'circle-slash' : 'symbol-key',
    buttons: ['copy'],
    ...(facts.isMasked ? {} : { does: { await: id } }),
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

function recentRow(recent: RecentResource, connection: Connection, dates: DateStyle): GoToRow {
  const { ref, name, instanceName } = recent;
  const { kind, id } = ref;
  const creation = kind === 'job' ? createdAt(id) : undefined;
  return {
    key: `${connection.id}/${id}`,
    label: oneLine(name ?? id),
    description: creation && formatDateTime(creation.getTime(), dates),
    detail: oneLine(
      [kindWord(kind), instanceName ?? ref.instanceId, ref.region, id].join(' · '),
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
