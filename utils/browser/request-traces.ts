import { browser } from 'wxt/browser';
import { parseRequestDetails, type RequestDetails } from '../parse/request-details.ts';
import { CERTIFICATES_ARE_TOLD, foreignAuthorityOf } from './foreign-authority.ts';
import { type Pending, pending } from './trace.ts';

/**
 * `fetch` never says why it failed; only `webRequest` does (both browsers, 2026-11). Must be called while the
 * background's script first runs, or the browser forgets the listeners. `patterns` stays as narrow as our own
 * requests, because every match wakes the background.
 */
export function watchRequests(patterns: readonly string[]): void {
  const filter = { urls: [...patterns] };
  const { onBeforeRequest, onHeadersReceived, onBeforeRedirect, onResponseStarted } = browser.webRequest;
  const { onCompleted, onErrorOccurred } = browser.webRequest;
  onBeforeRequest.addListener((event: unknown): undefined => {
    const details = parseRequestDetails(event);
    // Chromium ignores tabId in a filter when it is -1: compared here.
    if (details === undefined || details.tabId !== -1 || !isOurs(details)) return;
    const mine = [...pending].find(({ url, requestId }) => url === details.url && requestId === undefined);
    if (mine === undefined) return;
    mine.requestId = details.requestId;
    mine.begin();
  }, filter);
  const noted = (event: unknown): Pending | undefined => {
    const details = parseRequestDetails(event);
    const mine = [...pending].find(
      ({ requestId }) => requestId !== undefined && requestId === details?.requestId,
    );
    if (mine === undefined || details === undefined) return undefined;
    if (details.route !== 'unknown') {
      mine.last = details;
      mine.tell();
    }
    if (details.redirect !== undefined) {
      mine.redirect = details.redirect;
      mine.turn();
    }
    if (details.error !== undefined) mine.failed = details;
    return mine;
  };
  const note = (event: unknown): undefined => {
    noted(event);
  };
  const end = (event: unknown): undefined => {
    noted(event)?.finish();
  };
  // Firefox tells of a redirect that is not followed only here, and of a certificate too.
  onHeadersReceived.addListener(
    (event: unknown): undefined => {
      const mine = noted(event);
      if (mine?.requestId === undefined) return;
      void foreignAuthorityOf(mine.requestId).then((authority) => {
        mine.foreignAuthority = authority;
      });
    },
    filter,
    CERTIFICATES_ARE_TOLD ? ['responseHeaders', 'blocking'] : ['responseHeaders'],
  );
  onBeforeRedirect.addListener(note, filter);
  onResponseStarted.addListener(note, filter);
  onCompleted.addListener(end, filter);
  onErrorOccurred.addListener(end, filter);
}

/** A page's service worker has no tab either. */
function isOurs({ initiator }: RequestDetails): boolean {
  if (initiator === undefined) return true;
  const origin = /^[^/]*\/\/[^/]*/.exec(initiator)?.[0];
  return `${origin}/` === browser.runtime.getURL('/');
}
