import { get } from 'node:http';

/** An idle machine takes a hundredth of it (2026-11); a busy one may answer late. */
const DEADLINE_MS = 10_000;

/** @returns a page of a directory server; undefined where the server does not have it (yet) */
export function fetchText(url: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, signal: AbortSignal.timeout(DEADLINE_MS) }, (response) => {
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
