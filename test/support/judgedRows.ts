import { assess } from '../../src/model/health/health';
import type { Verdict } from '../../src/model/health/verdict';
import type { TreeNode } from '../../src/model/resources/treeNode';
import { jobStart } from './jobs';
import { anApplication, anInstance, aProvider, aSummary } from './rows';

const id = 'row';
const instance = anInstance();

/** A verdict with something else beside it. */
const hollow: Verdict = {
  state: 'hollow',
  coverage: 'final',
  unread: [],
  reason: 'The newest run says "success", but looked at nothing; as of 22 Nov 2026, 09:46.',
  evidence: { runs: 11, jobs: [], values: {}, limits: {}, also: ['flapping'] },
  asOf: jobStart,
};

/** Rows with what is ours: verdicts, and what the user watches. */
export const judgedRows: Record<string, TreeNode> = {
  'job that is watched': {
    kind: 'job',
    id,
    instance,
    job: aSummary({ status: 'running', endTime: undefined }),
    watched: true,
  },
  'instance with a target that fails': {
    kind: 'instance',
    id,
    instance,
    health: { state: 'failing', attention: 2, targets: 9, unjudged: 0 },
  },
  'instance whose targets are well': {
    kind: 'instance',
    id,
    instance,
    health: { state: 'healthy', attention: 0, targets: 9, unjudged: 0 },
  },
  'instance of which nothing was read': { kind: 'instance', id, instance, health: 'unread' },
  'instance that is judged in part': {
    kind: 'instance',
    id,
    instance,
    health: { state: 'unjudged', attention: 0, targets: 9, unjudged: 4 },
  },
  'provider that is not judged yet': {
    kind: 'provider',
    id,
    instance,
    provider: aProvider(),
    lastRun: aSummary(),
    verdict: assess({ runs: [aSummary()], now: jobStart, unread: ['runs', 'schedule'] }),
  },
  'provider that is judged': {
    kind: 'provider',
    id,
    instance,
    provider: aProvider(),
    lastRun: aSummary(),
    verdict: hollow,
  },
  'provider that is judged, watched and running': {
    kind: 'provider',
    id,
    instance,
    provider: aProvider(),
    lastRun: aSummary({ status: 'running', endTime: undefined }),
    verdict: hollow,
    watched: true,
  },
  'application that is judged': {
    kind: 'application',
    id,
    instance,
    application: anApplication(),
    lastRun: aSummary(),
    verdict: hollow,
  },
};
