import type { Limits } from '../check/outside.ts';
import type { Request } from '../model/endpoint.ts';
import type { FailedStep, Failure } from '../model/failure.ts';
import type { Answer } from '../model/measurement.ts';
import type { Signs } from '../model/signs.ts';
import { parseNetError } from '../parse/net-error.ts';
import { type Arriving, cappedBody } from './capped-body.ts';
import { flowSigns, headSigns, reachedSigns } from './signs.ts';
import { tlsSentences } from './tls-sentences.ts';
import { type Trace, trace } from './trace.ts';

/**
 * Asks once: no cookies, no cache, no referrer, no redirects followed (a block page's host is nobody we told the
 * person about). Expected trouble is an answer of type `failed`; this never rejects.
 */
export async function ask({ url, accept }: Request, { deadline, bodyCap }: Limits): Promise<Answer> {
  const traced = trace(url);
  const abort = new AbortController();
  const alarm = setTimeout(() => abort.abort(), deadline);
  const arriving: Arriving = { bytes: 0, startedAt: undefined, lastAt: 0 };
  let head: Signs = {};
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
    head = headSigns(response.headers, Date.now());
    if (response.type === 'opaqueredirect') {
      await traced.redirected();
      return failed(traced, 'http_redirect', 'http', traced.redirect() ?? 'redirect', {});
    }
    const { body, overCap } = await cappedBody(response, bodyCap, arriving);
    const seen = await traced.answered();
    return {
      type: 'answered',
      status: response.status,
      url: response.url,
      redirected: response.redirected,
      contentType: response.headers.get('content-type') ?? '',
      body,
      overCap,
      route: seen?.route ?? 'unknown',
      signs: { ...head, ...traced.signs(), ...flowSigns(arriving, undefined) },
    };
  } catch (error) {
    const signs = { ...head, ...flowSigns(arriving, Date.now()) };
    if (abort.signal.aborted) {
      await traced.failure(); // in Firefox it tells whether there was a connection
      const far = await reachedSigns(url, traced.since);
      const step = arriving.startedAt === undefined ? 'connect' : 'body';
      return failed(traced, 'generic_timeout_error', step, `no answer within ${deadline} ms`, {
        ...signs,
        ...far,
      });
    }
    return await named(traced, arriving.startedAt !== undefined, error, signs);
  } finally {
    clearTimeout(alarm);
    traced.end();
  }
}

async function named(traced: Trace, started: boolean, error: unknown, known: Signs): Promise<Answer> {
  const event = await traced.failure();
  const signs = { ...known, ...(await reachedSigns(traced.url, traced.since)) };
  if (event?.error === undefined) {
    const words = error instanceof Error ? error.message : String(error);
    return started
      ? failed(traced, 'body_not_decodable', 'body', words, signs) // Firefox: bad gzip ends as Completed
      : traced.isOut()
        ? failed(traced, 'unknown_failure', 'connect', words, signs)
        : failed(traced, 'refused_by_browser', 'browser', words, signs); // no permission, or a port that browsers refuse
  }
  const { failure, step } = parseNetError(event.error, event.route, await tlsSentences(event.error));
  return failed(traced, failure, started ? 'body' : step, event.error, signs);
}

function failed(traced: Trace, failure: Failure, step: FailedStep, verbatim: string, signs: Signs): Answer {
  const route = traced.last()?.route ?? 'unknown';
  return { type: 'failed', failure, step, verbatim, route, signs: { ...signs, ...traced.signs() } };
}
