import type { JobStatus } from '../data/job';
import { listJobs, type JobFilter, type JobPosition } from '../data/listJobs';
import { invalidParameter } from '../gateway/apiError';
import type { Action } from './action';
import type { ActionCall } from './actionCall';
import { pageParameters, requiredText } from './checkParameters';
import { readPageToken, writePageToken } from './pageToken';

/**
 * Newest first. Both styles of paging: with MaxResults or NextToken, or with neither style, a
 * cursor; with PageNumber or PageSize alone, pages without a token.
 */
export const listSynchronizationJobs: Action = {
  name: 'ListSynchronizationJobs',
  parameters: {
    InstanceId: requiredText,
    Direction: { kind: 'string', values: ['ingress', 'egress'] },
    Status: {
      kind: 'string',
      values: ['pending', 'running', 'suspending', 'failed', 'partial_success', 'success'],
    },
    TargetType: { kind: 'string' },
    TargetIds: { kind: 'strings' },
    StartTime: { kind: 'integer', min: 0 },
    EndTime: { kind: 'integer', min: 0 },
    MaxResults: { kind: 'integer', min: 1, max: 100 },
    NextToken: { kind: 'string' },
    ...pageParameters,
  },
  answer(call) {
    const instance = call.instance();
    const instanceId = instance.row.InstanceId;
    const byCursor =
      call.text('MaxResults') !== undefined ||
      call.text('NextToken') !== undefined ||
      (call.text('PageNumber') === undefined && call.text('PageSize') === undefined);
    const size = (byCursor ? call.integer('MaxResults') : call.integer('PageSize')) ?? 20;
    const position = byCursor
      ? readCursor(call, instanceId)
      : { offset: ((call.integer('PageNumber') ?? 1) - 1) * size };
    const page = listJobs(instance.jobs(), readFilter(call), position, size, call.now);
    const next = byCursor && page.next ? writePageToken(instanceId, page.next) : undefined;
    if (next !== undefined) call.lifetimes.handOut(next);
    return {
      TotalCount: page.total,
      NextToken: next,
      SynchronizationJobs: page.rows,
    };
  },
};

function readCursor(call: ActionCall, instanceId: string): JobPosition {
  const token = call.text('NextToken');
  if (token === undefined) return { offset: 0 };
  const position = readPageToken(instanceId, token);
  if (!position || call.lifetimes.isPageOver(token)) throw invalidParameter('NextToken');
  return position;
}

function readFilter(call: ActionCall): JobFilter {
  return {
    status: call.text('Status') as JobStatus | undefined,
    direction: call.text('Direction'),
    targetType: call.text('TargetType'),
    targetIds: call.list('TargetIds'),
    from: call.integer('StartTime'),
    to: call.integer('EndTime'),
  };
}
