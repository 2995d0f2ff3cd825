import { createHash, createHmac, randomUUID } from 'node:crypto';
import { request, type Agent } from 'node:http';

export interface Keys {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The least that a signed call can be: one `node:http` request with a V3 signature, the answer parsed and
 * nothing else, on a connection that is kept. Written here and shared with nobody, since it is the yardstick.
 */
export function signedRequest(
  host: string,
  action: string,
  parameters: Readonly<Record<string, string>>,
  { accessKeyId, accessKeySecret }: Keys,
  agent: Agent,
): Promise<unknown> {
  const query = Object.entries(parameters)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');
  const payload = sha256('');
  const headers: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': payload,
    'x-acs-date': new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    'x-acs-signature-nonce': randomUUID(),
    'x-acs-version': '2021-12-01',
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    '/',
    query,
    ...names.map((name) => `${name}:${headers[name] ?? ''}`),
    '',
    names.join(';'),
    payload,
  ].join('\n');
  const signature = createHmac('sha256', accessKeySecret)
    .update(`ACS3-HMAC-SHA256\n${sha256(canonical)}`)
    .digest('hex');
  headers['authorization'] =
    `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      `http://${host}/?${query}`,
      { method: 'POST', headers, agent },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (answer.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${action}: ${answer.statusCode ?? 0} ${text}`));
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end();
  });
}
