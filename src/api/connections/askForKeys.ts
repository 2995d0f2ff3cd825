import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { openRequest } from '../openRequest';

/** What was answered. Holds keys: never shown. */
export interface KeyAnswer {
  /** HTTP status. */
  status: number;
  text: string;
}

interface Question {
  method?: 'GET' | 'PUT';
  headers?: OutgoingHttpHeaders;
  /** Longest wait for the whole answer, in milliseconds. */
  patience: number;
}

/** Keys are a few hundred bytes; a page in their place is not read to its end. */
const longest = 64 * 1024;

/**
 * Asks an address that hands out keys unsigned: the metadata server of a machine, or a credentials URI. Follows no
 * redirection. Rejects with a reason in a word, a code of the system where there is one, and never with the address.
 */
export async function askForKeys(
  url: URL,
  { method = 'GET', headers, patience }: Question,
): Promise<KeyAnswer> {
  const signal = AbortSignal.timeout(patience);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      openRequest(url, { method, headers, signal })
        .on('error', reject)
        .on('response', resolve)
        .end();
    });
    let text = '';
    for await (const part of response.setEncoding('utf8') as AsyncIterable<string>) {
      text += part;
      if (text.length > longest) {
        throw Object.assign(new Error(), { code: 'EMSGSIZE' });
      }
    }
    return { status: response.statusCode ?? 0, text };
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    // The address may hold a secret, and the text of such an error quotes it.
    throw new Error(signal.aborted ? 'ETIMEDOUT' : (code ?? name));
  }
}
