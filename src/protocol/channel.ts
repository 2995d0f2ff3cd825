/** One end of a two-way pipe of structured messages: a webview panel on one side, `window` on the other. */
export interface Port {
  post(message: unknown): void;
  /** Calls `listener` with every message that arrives, until the answer is called. */
  listen(listener: (message: unknown) => void): () => void;
}

/** A method of a contract: parameters and answer must survive structured cloning. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the bound of a type parameter; nothing is ever typed `any` by it
type Method = (...parameters: any[]) => unknown;

/** How one end implements its contract. An object, so that a missing method does not compile. */
export type Handlers<Contract> = {
  [M in keyof Contract]: Contract[M] extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Awaited<R> | Promise<Awaited<R>>
    : never;
};

/** How the other end sees a contract: every answer is a promise. */
export type Far<Contract> = {
  [M in keyof Contract]: Contract[M] extends (...parameters: infer P) => infer R
    ? (...parameters: P) => Promise<Awaited<R>>
    : never;
};

/** How the other end is told something: no answer is waited for, so that nothing is left when it never hears. */
export type Told<Contract> = {
  [M in keyof Contract]: Contract[M] extends (...parameters: infer P) => unknown
    ? (...parameters: P) => void
    : never;
};

interface Request {
  /** Absent when nobody waits for an answer. */
  request?: number;
  method: string;
  parameters: unknown[];
}
type Reply = { reply: number; value?: unknown } | { reply: number; error: string };

function isRequest(message: unknown): message is Request {
  const candidate = message as Partial<Request> | null;
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    (candidate.request === undefined || typeof candidate.request === 'number') &&
    typeof candidate.method === 'string' &&
    Array.isArray(candidate.parameters)
  );
}

function isReply(message: unknown): message is Reply {
  const candidate = message as { reply?: unknown } | null;
  return typeof candidate === 'object' && candidate !== null && typeof candidate.reply === 'number';
}

/** The other end is gone, so the question will never be answered. */
export class ChannelClosedError extends Error {
  constructor() {
    super('The page was closed.');
    this.name = 'ChannelClosedError';
  }
}

/**
 * Typed requests and answers between host and page; both ends use this class, mirrored. `Local` is what this end
 * answers, `Remote` what it may ask. Errors travel back as their message only, so no stack and no secret crosses.
 */
export class Channel<Local extends object, Remote extends object> {
  /** The other end: call a method, await its answer. */
  readonly far: Far<Remote>;
  /** The other end, told without an answer: for one that may be hidden, or being made anew. */
  readonly tell: Told<Remote>;

  private readonly waiting = new Map<
    number,
    { resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  private readonly stop: () => void;
  private next = 1;
  private closed = false;

  constructor(
    private readonly port: Port,
    private readonly local: Handlers<Local>,
    private readonly onHandlerError: (error: unknown, method: string) => void = () => {},
  ) {
    this.stop = port.listen((message) => this.receive(message));
    this.far = methods((method, parameters) => this.ask(method, parameters)) as Far<Remote>;
    this.tell = methods((method, parameters) => {
      if (!this.closed) {
        this.port.post({ method, parameters } satisfies Request);
      }
    }) as Told<Remote>;
  }

  /** Rejects everything still waiting and hears nothing more. */
  dispose(): void {
    this.closed = true;
    this.stop();
    for (const { reject } of this.waiting.values()) {
      reject(new ChannelClosedError());
    }
    this.waiting.clear();
  }

  private ask(method: string, parameters: unknown[]): Promise<unknown> {
    if (this.closed) {
      return Promise.reject(new ChannelClosedError());
    }
    const request = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(request, { resolve, reject });
      this.port.post({ request, method, parameters } satisfies Request);
    });
  }

  private receive(message: unknown): void {
    if (isReply(message)) {
      const asker = this.waiting.get(message.reply);
      this.waiting.delete(message.reply);
      if ('error' in message) {
        asker?.reject(new Error(message.error));
      } else {
        asker?.resolve(message.value);
      }
    } else if (isRequest(message)) {
      void this.answer(message);
    }
  }

  private async answer({ request, method, parameters }: Request): Promise<void> {
    const send = (reply: { value?: unknown } | { error: string }) => {
      if (!this.closed && request !== undefined) {
        this.port.post({ reply: request, ...reply } satisfies Reply);
      }
    };
    try {
      // Own members only: a hostile page must not reach `constructor` and its like.
      const handler = Object.hasOwn(this.local, method)
        ? (this.local as Record<string, Method>)[method]
        : undefined;
      if (typeof handler !== 'function') {
        throw new Error(`No such method: ${method.slice(0, 40)}`);
      }
      // Sent in here, so that a value which cannot be cloned becomes an error instead of no answer at all.
      send({ value: await handler(...(parameters as never[])) });
    } catch (error) {
      this.onHandlerError(error, method);
      send({ error: error instanceof Error ? error.message : String(error) });
    }
  }
}

/** An object that has every method, for a contract of which only the type is known. */
function methods(call: (method: string, parameters: unknown[]) => unknown): object {
  const get = (_: object, method: string | symbol) =>
    // A proxy that answers `then` would be taken for a promise by `await`.
    typeof method === 'string' && method !== 'then'
      ? (...parameters: unknown[]) => call(method, parameters)
      : undefined;
  return new Proxy({}, { get });
}
