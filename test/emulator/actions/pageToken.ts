import { createHash } from 'node:crypto';
import type { JobPosition } from '../data/listJobs';

const seal = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** A token is `NT` and something opaque that only the instance it came from understands. */
export function writePageToken(
  instanceId: string,
  place: { time: number; series: number },
): string {
  const text = `${place.time}.${place.series}`;
  return `NT${Buffer.from(`${text}.${seal(instanceId + text)}`).toString('base64url')}`;
}

/** The place a token stands for, or undefined for a token that was never handed out. */
export function readPageToken(instanceId: string, token: string): JobPosition | undefined {
  const text = Buffer.from(token.slice(2), 'base64url').toString();
  const [time, series] = text.split('.').map(Number);
  if (time === undefined || series === undefined) return undefined;
  const position = { time, series };
  return writePageToken(instanceId, position) === token ? position : undefined;
}
