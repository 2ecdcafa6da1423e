import { browser } from 'wxt/browser';
import { parseRequestDetails, type RequestDetails } from '../parse/request-details.ts';
import { authorityHints, CERTIFICATES_ARE_REPORTED } from './foreign-authority.ts';
import { RequestTrace } from './request-trace.ts';

/** Requests that are under way. */
const traces = new Set<RequestTrace>();

/** Follows the next request to exactly this URL, until `stopTrace`. @param isPrivate a page of a private window sends it */
export function startTrace(url: string, isPrivate: boolean): RequestTrace {
  const trace = new RequestTrace(url, isPrivate);
  traces.add(trace);
  return trace;
}

export function stopTrace(trace: RequestTrace): void {
  traces.delete(trace);
}

/**
 * `fetch` never says why it failed; only `webRequest` does (both browsers, 2026-11). Must be called while the
 * background's script first runs, or the browser forgets the listeners. `patterns` stays as narrow as our own
 * requests, because every match wakes the background.
 */
export function watchRequests(patterns: readonly string[]): void {
  const filter = { urls: [...patterns] };
  const { onBeforeRequest, onHeadersReceived, onBeforeRedirect, onResponseStarted } = browser.webRequest;
  const { onCompleted, onErrorOccurred } = browser.webRequest;
  onBeforeRequest.addListener(start, filter);
  // Only here does Firefox report a redirect that is not followed, and a certificate. Chromium has nothing to say here, and
  // an answer waits until the background was told of every event before its own.
  if (CERTIFICATES_ARE_REPORTED)
    onHeadersReceived.addListener(noteHead, filter, ['responseHeaders', 'blocking']);
  onBeforeRedirect.addListener(note, filter);
  onResponseStarted.addListener(note, filter);
  onCompleted.addListener(end, filter);
  onErrorOccurred.addListener(end, filter);
}

// Listeners return `undefined`: any other value would be a decision about the request.

function start(event: unknown): undefined {
  const details = parseRequestDetails(event);
  // Chromium ignores tabId in a filter when it is -1, so it is compared here.
  if (details === undefined || details.tabId !== -1 || !isOurs(details)) return;
  const waiting = [...traces].filter(({ url, isSent }) => url === details.url && !isSent);
  // A check of a private window and one of the background may ask the same at the same time.
  const trace = waiting.find(({ isPrivate }) => isPrivate === details.isPrivate) ?? waiting[0];
  trace?.start(details.requestId);
}

function note(event: unknown): undefined {
  traceOf(event);
}

function noteHead(event: unknown): undefined {
  const followed = traceOf(event);
  if (followed === undefined) return;
  void authorityHints(followed.requestId).then((authority) => {
    followed.trace.authority = authority;
  });
}

function end(event: unknown): undefined {
  traceOf(event)?.trace.end();
}

/** Notes the event on the trace of its request; `undefined` where the request is not followed. */
function traceOf(event: unknown): { trace: RequestTrace; requestId: string } | undefined {
  const details = parseRequestDetails(event);
  if (details === undefined) return undefined;
  const { requestId } = details;
  const trace = [...traces].find((each) => each.isAbout(requestId));
  if (trace === undefined) return undefined;
  trace.note(details);
  return { trace, requestId };
}

/** A page's service worker has no tab either. */
function isOurs({ initiator }: RequestDetails): boolean {
  if (initiator === undefined) return true;
  const origin = /^[^/]*\/\/[^/]*/.exec(initiator)?.[0];
  return `${origin}/` === browser.runtime.getURL('/');
}
