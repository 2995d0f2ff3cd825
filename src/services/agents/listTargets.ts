import { withSignals } from '../../base/abort';
import type { ToolInput } from '../../model/agents/toolInputs';
import type { ToolAnswer } from '../../model/agents/toolAnswer';
import { rowRef, type HealthRow } from '../../model/health/healthRow';
import { compareStates, needsAttention } from '../../model/health/verdictState';
import type { HealthReading } from '../../model/health/healthReading';
import { jobMoment } from '../../model/jobs/jobWords';
import { isoTime } from '../../model/text/formatTime';
import { instanceKey } from '../../model/resources/resourceRef';
import { HealthBoard } from '../health/healthBoard';
import type { Asked } from './asked';
import {
  failureText,
  idText,
  nameText,
  placeOf,
  time,
  untrustedOfVerdict,
  verdictOf,
} from './telling';
import { refusal } from './refusal';
import { ToolProblem } from './toolProblem';

/** More rows than fit into an answer. */
const rowsAtMost = 60;

/** Answers which targets there are and how they are: the health page of the connection, worst first. */
export async function listTargets(asked: Asked, filter: ToolInput): Promise<ToolAnswer> {
  const { rows, gaps, progress, failure, isWhole } = await readBoard(asked);
  if (failure && rows.length === 0) {
    throw refusal('The instances could not be listed.', failure, asked);
  }
  if (!isWhole && progress.of === 0) {
    throw new ToolProblem('tooSlow', 'The instances were not listed in time. Ask again.');
  }
  const matching = rows.filter((row) => matches(row, filter)).sort(worstFirst);
  const unjudged = rows.filter(({ verdict }) => verdict.coverage !== 'final').length;
  const asOf = Math.min(...rows.map(({ verdict }) => verdict.asOf));
  const shown = matching.slice(0, rowsAtMost);
  return {
    complete: isWhole,
    covers:
      `${progress.done} of ${progress.of} instances read; ` +
      `${rows.length} targets, ${unjudged} of them not judged yet` +
      (shown.length < matching.length ? `; the worst ${shown.length} that match` : ''),
    ...(Number.isFinite(asOf) && { asOf: isoTime(asOf) }),
    body: {
      targets: shown.map((row) => rowOf(row, asked)),
      instances: instancesOf(shown),
      // Of rows that do not fit in as well.
      verdicts: verdictsOf(matching),
      counts: {
        matching: matching.length,
        targets: rows.length,
        attention: rows.filter(({ verdict }) => needsAttention(verdict.state)).length,
        unjudged,
      },
      ...(gaps.length > 0 && {
        gaps: gaps.slice(0, 5).map((gap) => ({
          region: gap.region,
          ...(gap.instanceId !== undefined && { instanceId: gap.instanceId }),
          untrusted: { failure: failureText(gap.failure, asked) },
        })),
      }),
    },
    next: nextQuestions(matching),
  };
}

/** Opens the board as the page does, and waits until it has come to rest or the answer is due. */
async function readBoard(asked: Asked): Promise<HealthReading & { isWhole: boolean }> {
  const { session, health, plans, signal } = asked;
  const board = new HealthBoard(session, health, plans);
  try {
    await withSignals([signal, session.signal], async (either) => {
      const loaded = board.load();
      await new Promise<void>((resolve) => {
        const listening = board.onDidChange(() => end());
        let isLoaded = false;
        const end = () => {
          if (either.aborted || (isLoaded && !board.current.loading)) {
            listening.dispose();
            either.removeEventListener('abort', end);
            resolve();
          }
        };
        either.addEventListener('abort', end);
        void loaded.then(() => {
          isLoaded = true;
          end();
        });
        end();
      });
    });
    return { ...board.current, isWhole: board.isWhole };
  } finally {
    board.dispose();
  }
}

function matches(row: HealthRow, { verdict = 'any', instance, name }: ToolInput): boolean {
  const holds = (text: string, part: string | undefined) =>
    part === undefined || text.toLowerCase().includes(part.toLowerCase());
  const { state } = row.verdict;
  return (
    (verdict === 'any' ||
      verdict === state ||
      (verdict === 'attention' && needsAttention(state))) &&
    (row.instanceId === instance || holds(row.instanceName, instance)) &&
    (row.targetId === name || holds(row.name, name))
  );
}

const worstFirst = (a: HealthRow, b: HealthRow) =>
  compareStates(a.verdict.state, b.verdict.state) || (momentOf(b) ?? 0) - (momentOf(a) ?? 0);

const momentOf = ({ lastAttempt }: HealthRow) => lastAttempt && jobMoment(lastAttempt);

function rowOf(row: HealthRow, asked: Asked) {
  const { lastAttempt } = row;
  return {
    ...{ id: row.targetId, type: row.targetType, instanceId: row.instanceId },
    ...verdictOf(row),
    ...(lastAttempt && {
      lastRun: idText(lastAttempt.synchronizationJobId),
      ...time('lastStart', momentOf(row)),
    }),
    link: asked.link(rowRef(row)),
    untrusted: {
      name: nameText(row.name),
      ...untrustedOfVerdict(row, asked, 160),
    },
  };
}

/** How many rows there are of each verdict, in the order of the rows. */
function verdictsOf(rows: readonly HealthRow[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { verdict } of rows) {
    found[verdict.state] = (found[verdict.state] ?? 0) + 1;
  }
  return found;
}

/** The instances of some rows, each once. */
function instancesOf(rows: readonly HealthRow[]) {
  const found = new Map(rows.map((row) => [instanceKey(row), row]));
  return [...found.values()].map((row) => ({
    ...placeOf(row),
    untrusted: { name: nameText(row.instanceName) },
  }));
}

function nextQuestions(matching: readonly HealthRow[]): string[] {
  const worst = matching.filter(({ verdict }) => needsAttention(verdict.state)).slice(0, 2);
  return worst.map(({ targetId, verdict: { state, evidence } }) =>
    (state === 'failing' || state === 'guardTripped') && evidence.jobs[0] !== undefined
      ? `idaas_sync_explain_job ${JSON.stringify({ job: evidence.jobs[0] })}`
      : `idaas_sync_get_health ${JSON.stringify({ target: targetId })}`,
  );
}
