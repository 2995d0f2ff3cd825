import { writePageToken } from '../actions/pageToken';
import type { Json, JsonObject } from '../data/json';
import type { ApiRequest } from './apiRequest';
import type { Fault } from './fault';
import { oddAnswers } from './oddAnswers';
import { oddShapes } from './oddShapes';
import type { Reply } from './reply';

/** Spoils a good answer the way its fault says. */
export function distort(reply: Reply, fault: Fault | undefined, request: ApiRequest): Reply {
  switch (fault?.kind) {
    case 'truncatedJson':
      return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) };
    case 'emptyBody':
      return { ...reply, body: '' };
    case 'notJson':
      return { ...reply, contentType: 'text/plain', body: 'upstream sent no valid answer' };
    case 'repeatToken': {
      const token = writePageToken(request.parameters.InstanceId ?? '', { time: 9e15, series: 0 });
      return rewrite(reply, (body) => ({ ...body, NextToken: token }));
    }
    case 'oddShapes':
      return rewrite(reply, (body) => oddShapes(body));
    case 'oddAnswer':
      return oddAnswers[fault.answer ?? 'noMember'](reply);
    default:
      return reply;
  }
}

function rewrite(reply: Reply, change: (body: JsonObject) => Json): Reply {
  return { ...reply, body: JSON.stringify(change(JSON.parse(reply.body) as JsonObject)) };
}
