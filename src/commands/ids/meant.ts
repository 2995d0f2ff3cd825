import type { panels } from '../../contributions';
import type { IdKind } from '../../model/ids/exactIds';
import type { JobSummary } from '../../model/jobs/job';
import type { Resource } from '../../model/resources/resource';
import {
  instanceOf,
  readConnectionRef,
  readRef,
  type ConnectionRef,
  type TargetKind,
  type UnplacedRef,
} from '../../model/resources/resourceRef';
import type { TreeNode } from '../../model/resources/treeNode';
import { targetOf } from '../../services/jobs/jobPair';

/** What a command is about, as far as that can be told without a call. */
export interface Meant {
  ref: UnplacedRef | ConnectionRef;
  /** Of a job: what it synchronizes with, once that is known. */
  target?: JobTarget;
  /** The row it stands in, with what the tree holds. */
  row?: TreeNode;
  /** The kind of page it is on. */
  page?: keyof typeof panels;
}

type JobTarget = Pick<JobSummary, 'targetType' | 'targetId'>;

/** What a window shows when a command is called. */
export interface InFront {
  /** Id of the connection in use. */
  connectionId?: string;
  /** The page the user is on, of whatever kind. */
  page?: Pick<Meant, 'ref' | 'target' | 'page'>;
  /** The id at the cursor, or in the selection, of the text editor the user is in. */
  id?: UnplacedRef;
  /** The row selected in the tree. */
  row?: TreeNode;
}

/**
 * The one answer to "what is this command about?":
 *
 * 1. what it was given: a reference, or the row a menu hands over. Nothing else is meant then, whether the command can do
 *    something with it or not;
 * 2. the page in front;
 * 3. the id at the cursor of the text editor in front;
 * 4. the row selected in the tree.
 *
 * Of the last three the first that the command has a use for. What is given and names nothing of ours, like the address
 * that the title of an editor hands over, or the null of a view's, counts as not given.
 */
export function meant<Kind extends Meant = Meant>(
  given: unknown,
  { connectionId, page, id, row }: InFront,
  isOfUse: (meant: Meant) => meant is Kind,
): Kind | undefined {
  if (isNamed(given)) {
    const explicit = isRow(given) ? ofRow(given, connectionId) : ofRef(given);
    return explicit && isOfUse(explicit) ? explicit : undefined;
  }
  return [page, id && { ref: id }, row && ofRow(row, connectionId)].find(
    (each): each is Kind => each !== undefined && isOfUse(each),
  );
}

type MeantAs<Kind extends IdKind> = Meant & { ref: UnplacedRef<Kind> };

/** For commands about anything the service has an id for. */
export function hasId(meant: Meant): meant is MeantAs<IdKind> {
  return meant.ref.kind !== 'connection';
}

/** For commands about anything, all of a connection included. */
export function isAnything(_: Meant): _ is Meant {
  return true;
}

/** For commands about a job. */
export function isJob(meant: Meant): meant is MeantAs<'job'> {
  return meant.ref.kind === 'job';
}

/** For commands about a target: a provider or an application, also by one of its jobs. */
export function hasTarget(meant: Meant): meant is MeantAs<'job' | TargetKind> {
  const { ref, target } = meant;
  return ref.kind === 'job'
    ? !target || targetOf(target) !== undefined
    : ref.kind === 'identityProvider' || ref.kind === 'application';
}

/** For commands about a provider, also by one of its jobs. */
export function hasProvider(meant: Meant): meant is MeantAs<'job' | 'identityProvider'> {
  const { ref, target } = meant;
  return ref.kind === 'job'
    ? !target || targetOf(target)?.type === 'identity_provider'
    : ref.kind === 'identityProvider';
}

/** A row as what its id would be found to be; `undefined` for rows that only hold others. */
export function resourceOfRow(row: TreeNode): Resource | undefined {
  switch (row.kind) {
    case 'instance':
      return { kind: row.kind, instance: row.instance };
    case 'provider':
    case 'configuration':
      return { kind: 'identityProvider', instance: row.instance, provider: row.provider };
    case 'application':
      return { kind: row.kind, instance: row.instance, application: row.application };
    case 'job':
      return { kind: row.kind, instance: row.instance, job: row.job };
    default:
      return undefined;
  }
}

/** Whether a command was given something to be about, be it right or wrong. */
export function isNamed(given: unknown): given is object {
  return (
    typeof given === 'object' &&
    given !== null &&
    ('id' in given || ('kind' in given && given.kind === 'connection'))
  );
}

/** Rows hold what they show, or are of a kind that nothing of the service is. */
function isRow(given: object): given is TreeNode {
  const { kind, instance } = given as { kind?: unknown; instance?: unknown };
  return (
    (typeof instance === 'object' && instance !== null) || rowsAlone.some((each) => each === kind)
  );
}

const rowsAlone = ['loadMore', 'failure', 'nothing', 'loading'];

function ofRef(given: object): Meant | undefined {
  const ref = readConnectionRef(given) ?? readRef(given);
  return ref && { ref };
}

/** What a row is about; rows that only hold others are about their instance. */
function ofRow(row: TreeNode, connectionId: string | undefined): Meant | undefined {
  if (!('instance' in row)) {
    return undefined;
  }
  const at = { ...(connectionId !== undefined && { connectionId }), ...instanceOf(row.instance) };
  switch (row.kind) {
    case 'instance':
    case 'applications':
    case 'allJobs':
      return { row, ref: { ...at, kind: 'instance', id: at.instanceId } };
    case 'provider':
    case 'configuration':
      return { row, ref: { ...at, kind: 'identityProvider', id: row.provider.identityProviderId } };
    case 'application':
      return { row, ref: { ...at, kind: 'application', id: row.application.applicationId } };
    case 'day': {
      const above = ofRow(row.parent, connectionId);
      return above && { ...above, row };
    }
    case 'job':
      return {
        ...{ row, target: row.job },
        ref: { ...at, kind: 'job', id: row.job.synchronizationJobId },
      };
  }
}
