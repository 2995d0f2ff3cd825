import OpenApiClient, { Config, OpenApiRequest, Params } from '@alicloud/openapi-client';
import OpenApiUtil from '@alicloud/openapi-util';
import Gateway, { type AttributeMap, type InterceptorContext } from '@alicloud/gateway-spi';
import { RuntimeOptions } from '@alicloud/tea-util';
import { ClientRequest } from 'node:http';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { answerTooLarge, type RawAnswer, type Transport, type WireRequest } from './transport';

const algorithm = 'ACS3-HMAC-SHA256';

const hashOf = (body: string) =>
  OpenApiUtil.hexEncode(OpenApiUtil.hash(Buffer.from(body), algorithm));
const hashOfNothing = hashOf('');

/** An answer larger than this is not the service's. */
const maxBytes = 32 * 1024 * 1024;

function tooLarge(): Error {
  return Object.assign(new Error(`more than ${maxBytes} bytes`), { code: answerTooLarge });
}

function brokenOff(): Error {
  return Object.assign(new Error('closed before its end'), { code: 'ECONNRESET' });
}

/** Undoes a compression that nobody asked for; what is no such thing stays as it is. */
function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  const limit = { maxOutputLength: maxBytes };
  try {
    switch (encoding?.trim().toLowerCase()) {
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(bytes, limit);
      case 'deflate':
        return inflateSync(bytes, limit);
      case 'br':
        return brotliDecompressSync(bytes, limit);
      default:
        return bytes;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge();
    }
    return bytes;
  }
}

/** The text in the charset the answer names, which is UTF-8 unless a proxy has changed it. */
function decoded(bytes: Buffer, contentType: string | undefined): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A charset that Node does not know.
    return bytes.toString('utf8');
  }
}

/** All of an answer; events instead of an iterator, which costs as much as the rest of reading a small one. */
function readBytes(stream: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    stream
      .on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > maxBytes) {
          reject(tooLarge());
          stream.destroy();
        }
      })
      .on('end', () => resolve(Buffer.concat(chunks)))
      .on('error', reject)
      .on('close', () => {
        if (!stream.readableEnded && !stream.errored) {
          reject(brokenOff());
        }
      });
  });
}

/**
 * The body of a call, mostly nothing. What the SDK pipes it into is the request itself, which is given out in no other
 * way: a call that is called off must not keep its socket, nor the service busy, until a time-out.
 */
class Body extends Readable {
  constructor(
    private readonly text: string,
    private readonly signal: AbortSignal | undefined,
  ) {
    super();
  }

  override _read(): void {
    this.push(this.text);
    this.push(null);
  }

  override pipe<T extends NodeJS.WritableStream>(destination: T): T {
    const { signal } = this;
    if (signal && destination instanceof ClientRequest) {
      const stop = () => destination.destroy();
      signal.addEventListener('abort', stop, { once: true });
      destination.once('close', () => signal.removeEventListener('abort', stop));
      if (signal.aborted) {
        stop();
      }
    }
    // It is all here: with the headers in one piece, and without the turns of the event loop that a stream takes.
    destination.end(this.text);
    return destination;
  }
}

/**
 * The SDK's own extension point around a call. Used instead of its built-in path because that one drops the headers of
 * an error (`x-acs-retry-after`) and loses the status of an answer that is no JSON.
 */
class SigningGateway extends Gateway {
  constructor(
    private readonly request: WireRequest,
    private readonly signal: AbortSignal | undefined,
  ) {
    super();
  }

  override async modifyConfiguration(): Promise<void> {}

  /** Headers and V3 signature as the documentation of the RPC request structure lists them. */
  override modifyRequest({ request }: InterceptorContext, _: AttributeMap): Promise<void> {
    const { endpoint, action, version, key, form } = this.request;
    const body = form ? new URLSearchParams(form).toString() : '';
    request.stream = new Body(body, this.signal);
    const payload = body === '' ? hashOfNothing : hashOf(body);
    request.headers = {
      host: endpoint.host,
      'x-acs-version': version,
      'x-acs-action': action,
      'user-agent': request.userAgent,
      'x-acs-date': OpenApiUtil.getTimestamp(),
      'x-acs-signature-nonce': crypto.randomUUID(),
      'x-acs-content-sha256': payload,
      accept: 'application/json',
      // Without a length nothing at all would be sent in chunks.
      'content-length': String(Buffer.byteLength(body)),
      ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(key?.securityToken !== undefined && {
        'x-acs-accesskey-id': key.accessKeyId,
        'x-acs-security-token': key.securityToken,
      }),
    };
    if (key) {
      request.headers['Authorization'] = OpenApiUtil.getAuthorization(
        request as never,
        algorithm,
        payload,
        key.accessKeyId,
        key.accessKeySecret,
      );
    }
    return Promise.resolve();
  }

  override async modifyResponse({ response }: InterceptorContext): Promise<void> {
    const headers: RawAnswer['headers'] = response.headers ?? {};
    const bytes = await readBytes(response.body as Readable);
    response.deserializedBody = {
      status: response.statusCode ?? 0,
      headers,
      text: decoded(unpacked(bytes, headers['content-encoding']), headers['content-type']),
    } satisfies RawAnswer;
  }
}

/**
 * Signing and transport by `@alicloud/openapi-client`, RPC style, V3 signature, one POST per call. Uses Node's `https`,
 * which VS Code patches for proxies and private certificate authorities.
 */
export const openApiTransport: Transport = {
  async send(request, signal) {
    const { action, version, endpoint, parameters, timeout } = request;
    const client = new OpenApiClient(
      new Config({
        endpoint: endpoint.host,
        protocol: endpoint.protocol,
        regionId: 'any',
        signatureVersion: 'v4',
        userAgent: 'IDaaS-Sync-Explorer',
      }),
    );
    client.setGatewayClient(new SigningGateway(request, signal));
    const call = client.callApi(
      new Params({
        action,
        version,
        protocol: endpoint.protocol,
        pathname: '/',
        method: 'POST',
        authType: 'AK',
        style: 'RPC',
        reqBodyType: 'formData',
        bodyType: 'json',
      }),
      new OpenApiRequest({ query: parameters }),
      new RuntimeOptions({ autoretry: false, readTimeout: timeout, connectTimeout: timeout }),
    );
    const { body } = (await call) as { body: RawAnswer };
    return body;
  },
};
