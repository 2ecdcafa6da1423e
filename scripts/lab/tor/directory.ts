import { get } from 'node:http';

/** ms. A hundredth of it by itself (2026-11); a busy machine may be slow to answer. */
const DEADLINE = 10_000;

/** A page of a directory server, or undefined where there is none (yet). */
export function fetchText(url: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal: AbortSignal.timeout(DEADLINE) }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(undefined));
      response.on('end', () =>
        resolve(response.statusCode === 200 ? Buffer.concat(chunks).toString() : undefined),
      );
    });
    request.on('error', () => resolve(undefined));
  });
}
