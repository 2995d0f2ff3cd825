import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Emitter } from '../../src/base/event';
import type { FakeClock } from '../support/fakeClock';

/** What a program that goes on for long must not gather. */
export interface HeldThings {
  /** Bytes that are left when all garbage is collected. */
  readonly heap: number;
  /** Listeners of all events of what is looked at. */
  readonly listeners: number;
  /** Timers that are set. */
  readonly timers: number;
  /** Connections of this process that are open. */
  readonly sockets: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Those that idle do not keep a process alive, and are named nowhere else. */
const sockets = new Set<Socket>();
subscribe('net.client.socket', (message) => {
  const { socket } = message as { socket: Socket };
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
});

/** Counts what is held by the objects that are reached from some, and by their clock. */
export async function heldThings(roots: readonly object[], clock: FakeClock): Promise<HeldThings> {
  // What ends with a promise is garbage one turn later.
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
  }
  return {
    heap: process.memoryUsage().heapUsed,
    listeners: listenersBelow(roots),
    timers: clock.waiting,
    sockets: sockets.size,
  };
}

function listenersBelow(roots: readonly object[]): number {
  const seen = new Set<unknown>();
  const left: unknown[] = [...roots];
  let listeners = 0;
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (value instanceof Emitter) {
      listeners += (value as unknown as { listeners: Set<unknown> }).listeners.size;
    } else if (value instanceof Map) {
      left.push(...value.keys(), ...value.values());
    } else if (value instanceof Set) {
      left.push(...value);
    } else if (!ArrayBuffer.isView(value)) {
      // Members that are worked out would be made by being asked for.
      for (const { value: member } of Object.values(Object.getOwnPropertyDescriptors(value))) {
        left.push(member);
      }
    }
  }
  return listeners;
}
