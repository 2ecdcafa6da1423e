import { browser } from 'wxt/browser';
import type { FailedStep, Failure } from '../model/failure.ts';
import { parseNetError } from '../parse/net-error.ts';
import { parseRequestDetails, type RequestDetails } from '../parse/request-details.ts';
import { RequestTrace } from './request-trace.ts';
import { tlsSentences } from './tls-sentences.ts';

export interface ProbeFailure {
  readonly failure: Failure;
  readonly step: FailedStep;
  /** The browser's own name, or sentence; '' where it gives none. */
  readonly verbatim: string;
}

/** How one request ended that only asks whether somebody is there. */
export type ProbeEnd =
  /** An answer over TLS with a certificate that the browser trusts; its body is not read. */
  | { readonly type: 'answered'; readonly isProxied: boolean }
  | ({ readonly type: 'failed'; readonly isProxied: boolean } & ProbeFailure)
  /** By us. Nothing is known. */
  | { readonly type: 'aborted' };

export interface Probes {
  /**
   * Asks `https://host:port/` once, without cookies, cache and referrer, and follows no redirect. Never rejects.
   * @param host a name or an IP literal, IPv6 in brackets @param deadline ms
   */
  probe(host: string, port: number, deadline: number): Promise<ProbeEnd>;
  stop(): void;
}

/**
 * Probes hosts from this page. The browser says why one failed only with a permission for it; without one, nothing is sent.
 * @param patterns match patterns of the hosts @param signal ends all requests at once
 */
export function startProbes(patterns: readonly string[], signal: AbortSignal): Probes {
  const traces = new Set<RequestTrace>();
  const stop = watch(patterns, traces);
  const probe: Probes['probe'] = async (host, port, deadline) => {
    if (signal.aborted) return { type: 'aborted' };
    const trace = new RequestTrace(new URL(`https://${host}:${port}/`).href);
    traces.add(trace);
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), deadline);
    try {
      await fetch(trace.url, { ...BARE, signal: AbortSignal.any([signal, over.signal]) });
      return { type: 'answered', isProxied: isProxied(trace) };
    } catch (error) {
      if (signal.aborted) return { type: 'aborted' };
      const isLate = over.signal.aborted;
      await trace.until('end');
      const failure = isLate ? LATE : await failureOf(trace);
      if (failure.failure === 'unknown_failure') console.info('A probe:', trace.url, failure.verbatim, error);
      return { ...failure, type: 'failed', isProxied: isProxied(trace) };
    } finally {
      clearTimeout(timer);
      over.abort(); // of an answer, the body
      traces.delete(trace);
    }
  };
  return { probe, stop };
}

const LATE: ProbeFailure = { failure: 'generic_timeout_error', step: 'connect', verbatim: '' };

/** With host permission `same-origin` reads as usual, and without one nothing is sent (both browsers, measured 2026-11). */
const BARE: RequestInit = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
  redirect: 'manual',
  mode: 'same-origin',
};

async function failureOf({ failed, isSent }: RequestTrace): Promise<ProbeFailure> {
  const verbatim = failed?.error ?? '';
  if (failed !== undefined && verbatim !== '')
    return { ...parseNetError(verbatim, failed.route, await tlsSentences(verbatim)), verbatim };
  if (isSent) return { failure: 'unknown_failure', step: 'connect', verbatim };
  return { failure: 'refused_by_browser', step: 'browser', verbatim }; // no permission, or a forbidden port
}

function isProxied(trace: RequestTrace): boolean {
  return trace.routed?.route === 'proxied' || trace.failed?.route === 'proxied';
}

/** Listeners return `undefined`: any other value would be a decision about the request. */
function watch(patterns: readonly string[], traces: ReadonlySet<RequestTrace>): () => void {
  const begin = (event: unknown): undefined => {
    const details = parseRequestDetails(event);
    if (details === undefined || !isOurs(details)) return;
    [...traces].find(({ url, isSent }) => url === details.url && !isSent)?.start(details.requestId);
  };
  const note = (event: unknown): undefined => void noted(event, traces);
  const end = (event: unknown): undefined => void noted(event, traces)?.end();
  const { onBeforeRequest, onResponseStarted, onCompleted, onErrorOccurred } = browser.webRequest;
  const filter = { urls: [...patterns] };
  onBeforeRequest.addListener(begin, filter);
  onResponseStarted.addListener(note, filter);
  for (const over of [onCompleted, onErrorOccurred]) over.addListener(end, filter);
  return () => {
    onBeforeRequest.removeListener(begin);
    onResponseStarted.removeListener(note);
    for (const over of [onCompleted, onErrorOccurred]) over.removeListener(end);
  };
}

function noted(event: unknown, traces: ReadonlySet<RequestTrace>): RequestTrace | undefined {
  const details = parseRequestDetails(event);
  const trace = details && [...traces].find((each) => each.isAbout(details.requestId));
  if (details !== undefined) trace?.note(details);
  return trace;
}

/** A page of this extension asks; an origin in Chromium, a page's URL in Firefox. */
function isOurs({ initiator }: RequestDetails): boolean {
  return initiator !== undefined && `${initiator}/`.startsWith(browser.runtime.getURL('/'));
}
