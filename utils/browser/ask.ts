import type { Limits } from '../check/ports.ts';
import type { Request } from '../endpoints/endpoint.ts';
import type { FailedStep, Failure } from '../model/failure.ts';
import type { Hints } from '../model/hints.ts';
import type { Answer } from '../model/measurement.ts';
import { parseNetError } from '../parse/net-error.ts';
import { type Arriving, cappedBody } from './capped-body.ts';
import { flowHints, handshakeHints, headHints } from './hints.ts';
import type { RequestTrace } from './request-trace.ts';
import { tlsSentences } from './tls-sentences.ts';
import { startTrace, stopTrace } from './watch-requests.ts';

/**
 * Asks once: no cookies, no cache, no referrer, no redirects followed (the person was not told about a block page's
 * host). Expected trouble is an answer of type `failed`; this never rejects.
 */
export async function ask({ url, accept }: Request, { deadline, bodyCap }: Limits): Promise<Answer> {
  const trace = startTrace(url);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), deadline);
  const arriving: Arriving = { bytes: 0, startedAt: undefined, lastAt: 0 };
  let head: Hints = {};
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
    head = headHints(response.headers, Date.now());
    if (response.type === 'opaqueredirect') {
      await trace.until('redirect');
      return failed(trace, 'http_redirect', 'http', trace.redirect ?? 'redirect', {});
    }
    const { body, overCap } = await cappedBody(response, bodyCap, arriving);
    await trace.until('route');
    return {
      type: 'answered',
      status: response.status,
      url: response.url,
      redirected: response.redirected,
      contentType: response.headers.get('content-type') ?? '',
      body,
      overCap,
      route: trace.routed?.route ?? 'unknown',
      hints: { ...head, ...trace.hints(), ...flowHints(arriving, undefined) },
    };
  } catch (error) {
    const flow = flowHints(arriving, Date.now());
    await trace.until('end'); // in Firefox the last event shows whether there was a connection
    const hints = { ...head, ...flow, ...(await handshakeHints(url, trace.startedAt)) };
    const hasBegun = arriving.startedAt !== undefined;
    if (!abort.signal.aborted) return await failedAsNamed(trace, hasBegun, error, hints);
    const step = hasBegun ? 'body' : 'connect';
    return failed(trace, 'generic_timeout_error', step, `no answer within ${deadline} ms`, hints);
  } finally {
    clearTimeout(timer);
    stopTrace(trace);
  }
}

/** A failure by the browser's own name for it, or by what `fetch` says where there is none. */
async function failedAsNamed(
  trace: RequestTrace,
  hasBegun: boolean,
  error: unknown,
  hints: Hints,
): Promise<Answer> {
  const event = trace.failed;
  if (event?.error === undefined) {
    const words = error instanceof Error ? error.message : String(error);
    if (hasBegun) return failed(trace, 'body_not_decodable', 'body', words, hints); // Firefox: bad gzip ends as Completed
    if (trace.isSent) return failed(trace, 'unknown_failure', 'connect', words, hints);
    return failed(trace, 'refused_by_browser', 'browser', words, hints); // no permission, or a forbidden port
  }
  const { failure, step } = parseNetError(event.error, event.route, await tlsSentences(event.error));
  return failed(trace, failure, hasBegun ? 'body' : step, event.error, hints);
}

function failed(
  trace: RequestTrace,
  failure: Failure,
  step: FailedStep,
  verbatim: string,
  hints: Hints,
): Answer {
  const route = trace.routed?.route ?? 'unknown';
  return { type: 'failed', failure, step, verbatim, route, hints: { ...hints, ...trace.hints() } };
}
