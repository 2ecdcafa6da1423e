import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';

interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * Asks an endpoint from Node over a new connection.
 * @param caPem trusted for this request
 * @throws Error with a `code` such as ECONNRESET
 */
export function ask(url: string, caPem: string, accept = '*/*'): Promise<HttpAnswer> {
  const send = url.startsWith('https:') ? askHttps : askHttp;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(2000);
    const request = send(url, { ca: caPem, agent: false, headers: { accept }, signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

/** The code of the failure, or "answered". */
export async function failureOf(url: string, caPem: string): Promise<string> {
  try {
    await ask(url, caPem);
    return 'answered';
  } catch (fault) {
    return String((fault as { code?: unknown }).code);
  }
}
