import type { Limits } from '../check/ports.ts';
import type { Request } from '../endpoints/endpoint.ts';
import { type Arriving, cappedBody } from './capped-body.ts';

/** The parts of an answer's head that say something of the clock, as the server wrote them. */
export interface Head {
  readonly date: string | null;
  readonly retryAfter: string | null;
  /** ms since the epoch: when it was read. */
  readonly at: number;
}

/** What came of one request, unjudged. It is passed from a page to the background, so it is plain data. */
export interface Sent {
  readonly head: Head | undefined;
  readonly arriving: Arriving;
  readonly result:
    | { readonly type: 'redirect' }
    | {
        readonly type: 'answer';
        readonly status: number;
        readonly url: string;
        readonly redirected: boolean;
        readonly contentType: string;
        readonly body: string;
        readonly overCap: boolean;
      }
    | {
        readonly type: 'failure';
        /** Our own deadline ended it. */
        readonly isLate: boolean;
        /** What `fetch` says, which is never the reason. */
        readonly words: string;
        /** ms since the epoch */
        readonly at: number;
        /** The Resource Timing entry, where the browser keeps one of a failed request. */
        readonly phases: unknown;
      };
}

/** Sends one request. @returns what came of it, once it is over */
export type Send = (request: Request, limits: Limits) => Promise<Sent>;

/** No cookies, no cache, no referrer, no redirects followed (the person was not told about a block page's host). Never rejects. */
export const send: Send = async ({ url, accept }, { deadline, bodyCap }) => {
  const startedAt = Math.floor(performance.now());
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), deadline);
  const arriving: Arriving = { bytes: 0, startedAt: undefined, lastAt: 0 };
  let head: Head | undefined;
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      // With host permission this reads as usual; where a person took the permission back, nothing is sent, while
      // `cors` would go out with an Origin that names the extension (both browsers, measured 2026-11).
      mode: 'same-origin',
      signal: abort.signal,
      ...(accept === undefined ? {} : { headers: { accept } }),
    });
    const { headers, status, redirected } = response;
    head = { date: headers.get('date'), retryAfter: headers.get('retry-after'), at: Date.now() };
    if (response.type === 'opaqueredirect') return { head, arriving, result: { type: 'redirect' } };
    const contentType = headers.get('content-type') ?? '';
    const read = await cappedBody(response, bodyCap, arriving);
    return {
      head,
      arriving,
      result: { type: 'answer', status, url: response.url, redirected, contentType, ...read },
    };
  } catch (error) {
    const at = Date.now();
    const words = error instanceof Error ? error.message : String(error);
    const phases = await phasesOf(url, startedAt);
    return { head, arriving, result: { type: 'failure', isLate: abort.signal.aborted, words, at, phases } };
  } finally {
    clearTimeout(timer);
  }
};

/** ms: Firefox notes the phases of a failed request a moment after it failed (measured 2026-11). */
const PHASES_DELAY_MS = 300;
/** Firefox keeps 250 entries, and then notes no more; clearing takes away those of requests under way as well. */
const MAX_TIMING_ENTRIES = 150;

/** The entry of a failed request that began at `since` (ms, `performance.now`): only Firefox keeps its phases. */
async function phasesOf(url: string, since: number): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve, PHASES_DELAY_MS));
  const entries = performance.getEntriesByName(url, 'resource');
  const entry: unknown = entries.findLast(({ startTime }) => startTime >= since)?.toJSON();
  if (performance.getEntriesByType('resource').length > MAX_TIMING_ENTRIES)
    performance.clearResourceTimings();
  return entry;
}
