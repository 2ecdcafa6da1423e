import type { Limits } from '../check/ports.ts';
import type { Request } from '../endpoints/endpoint.ts';
import type { FailedStep, Failure } from '../model/failure.ts';
import type { Hints } from '../model/hints.ts';
import type { Answer } from '../model/measurement.ts';
import { parseNetError } from '../parse/net-error.ts';
import { flowHints, handshakeHints, headHints } from './hints.ts';
import type { RequestTrace } from './request-trace.ts';
import { type Send, send } from './send.ts';
import { tlsSentences } from './tls-sentences.ts';
import { startTrace, stopTrace } from './watch-requests.ts';

/**
 * Asks once. Expected trouble is an answer of type `failed`; this never rejects, unless `sendBy` does.
 * @param sendBy who sends the request: the background itself, or the page of a private window
 */
export async function ask(request: Request, limits: Limits, sendBy: Send = send): Promise<Answer> {
  const trace = startTrace(request.url, sendBy !== send);
  try {
    const { head, arriving, result } = await sendBy(request, limits);
    const headed = headHints(head);
    if (result.type === 'redirect') {
      await trace.until('redirect');
      return failed(trace, 'http_redirect', 'http', trace.redirect ?? 'redirect', {});
    }
    if (result.type === 'answer') {
      await trace.until('route');
      return {
        ...result,
        type: 'answered',
        route: trace.routed?.route ?? 'unknown',
        hints: { ...headed, ...trace.hints(), ...flowHints(arriving, undefined) },
      };
    }
    await trace.until('end'); // in Firefox the last event shows whether there was a connection
    const hints = { ...headed, ...flowHints(arriving, result.at), ...handshakeHints(result.phases) };
    const hasBegun = arriving.startedAt !== undefined;
    if (!result.isLate) return await failedAsNamed(trace, hasBegun, result.words, hints);
    const step = hasBegun ? 'body' : 'connect';
    return failed(trace, 'generic_timeout_error', step, `no answer within ${limits.deadline} ms`, hints);
  } finally {
    stopTrace(trace);
  }
}

/** A failure by the browser's own name for it, or by what `fetch` says where there is none. */
async function failedAsNamed(
  trace: RequestTrace,
  hasBegun: boolean,
  words: string,
  hints: Hints,
): Promise<Answer> {
  const event = trace.failed;
  if (event?.error === undefined) {
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
