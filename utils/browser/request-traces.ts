import { browser } from 'wxt/browser';
import type { Signs } from '../model/signs.ts';
import { parseRequestDetails, type RequestDetails } from '../parse/request-details.ts';
import { CERTIFICATES_ARE_TOLD, foreignAuthorityOf } from './foreign-authority.ts';

/** What `webRequest` tells of one of our own requests. */
export interface Trace {
  readonly url: string;
  /** ms, `performance.now` */
  readonly since: number;
  /** The latest event that told a peer or a route. */
  last(): RequestDetails | undefined;
  /** The same, after waiting up to `ms` for one: in Firefox events may come after the body. */
  answered(ms: number): Promise<RequestDetails | undefined>;
  /** Resolves with the browser's name for the failure, or `undefined` if none comes within `ms`. */
  failure(ms: number): Promise<RequestDetails | undefined>;
  redirected(ms: number): Promise<void>;
  redirect(): string | undefined;
  /** What the events told beside: peer, foreign authority, redirect. */
  signs(): Signs;
  /** The browser let the request out: without permission, or to a forbidden port, it does not. */
  isOut(): boolean;
  end(): void;
}

interface Pending {
  readonly url: string;
  requestId: string | undefined;
  last: RequestDetails | undefined;
  redirect: string | undefined;
  foreignAuthority: string | undefined;
  failed: RequestDetails | undefined;
  readonly tell: () => void;
  readonly fail: () => void;
  readonly turn: () => void;
}

const pending = new Set<Pending>();

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
    if (mine !== undefined) mine.requestId = details.requestId;
  }, filter);
  const note = (event: unknown): undefined => {
    const details = parseRequestDetails(event);
    const mine = [...pending].find(
      ({ requestId }) => requestId !== undefined && requestId === details?.requestId,
    );
    if (mine === undefined || details === undefined) return;
    if (details.route !== 'unknown') {
      mine.last = details;
      mine.tell();
    }
    if (details.redirect !== undefined) {
      mine.redirect = details.redirect;
      mine.turn();
    }
    if (details.error !== undefined) {
      mine.failed = details;
      mine.fail();
    }
  };
  // Firefox tells of a redirect that is not followed only here, and of a certificate too.
  onHeadersReceived.addListener(
    (event: unknown): undefined => {
      note(event);
      const id = parseRequestDetails(event)?.requestId;
      const mine = [...pending].find(({ requestId }) => requestId !== undefined && requestId === id);
      if (mine === undefined || id === undefined) return;
      void foreignAuthorityOf(id).then((authority) => {
        mine.foreignAuthority = authority;
      });
    },
    filter,
    CERTIFICATES_ARE_TOLD ? ['responseHeaders', 'blocking'] : ['responseHeaders'],
  );
  onBeforeRedirect.addListener(note, filter);
  onResponseStarted.addListener(note, filter);
  onCompleted.addListener(note, filter);
  onErrorOccurred.addListener(note, filter);
}

/** A page's service worker has no tab either. */
function isOurs({ initiator }: RequestDetails): boolean {
  if (initiator === undefined) return true;
  const origin = /^[^/]*\/\/[^/]*/.exec(initiator)?.[0];
  return `${origin}/` === browser.runtime.getURL('/');
}

/** Starts following the next request to exactly this URL. */
export function trace(url: string): Trace {
  const told = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<void>();
  const turned = Promise.withResolvers<void>();
  const mine: Pending = {
    url,
    requestId: undefined,
    last: undefined,
    redirect: undefined,
    foreignAuthority: undefined,
    failed: undefined,
    tell: told.resolve,
    fail: failed.resolve,
    turn: turned.resolve,
  };
  pending.add(mine);
  return {
    url,
    since: Math.floor(performance.now()),
    last: () => mine.last,
    answered: async (ms) => {
      await within(ms, told.promise);
      return mine.last;
    },
    redirected: (ms) => within(ms, turned.promise),
    redirect: () => mine.redirect,
    signs: () => {
      const peer = mine.failed?.peer ?? mine.last?.peer;
      const { foreignAuthority, redirect } = mine;
      return {
        ...(peer === undefined ? {} : { peer }),
        ...(foreignAuthority === undefined ? {} : { foreignAuthority }),
        ...(redirect === undefined ? {} : { redirect }),
      };
    },
    isOut: () => mine.requestId !== undefined,
    // The event follows the rejected fetch by 10-30 ms in Chromium and up to 180 ms in Firefox.
    failure: async (ms) => {
      await within(ms, failed.promise);
      return mine.failed;
    },
    end: () => pending.delete(mine),
  };
}

async function within(ms: number, event: Promise<void>): Promise<void> {
  await Promise.race([event, new Promise((resolve) => setTimeout(resolve, ms))]);
}
