import type { Signs } from '../model/signs.ts';
import type { RequestDetails } from '../parse/request-details.ts';

/** What `webRequest` tells of one of our own requests. */
export interface Trace {
  readonly url: string;
  /** ms, `performance.now` */
  readonly since: number;
  /** The latest event that told a peer or a route. */
  last(): RequestDetails | undefined;
  /** The same, after waiting for one: in Firefox events may come after the body. */
  answered(): Promise<RequestDetails | undefined>;
  /** Resolves with the browser's name for the failure, or `undefined` where it has none. */
  failure(): Promise<RequestDetails | undefined>;
  redirected(): Promise<void>;
  redirect(): string | undefined;
  /** What the events told beside: peer, foreign authority, redirect. */
  signs(): Signs;
  /** The browser let the request out: without permission, or to a forbidden port, it does not. */
  isOut(): boolean;
  end(): void;
}

/** What came of it so far. */
export interface Pending {
  readonly url: string;
  requestId: string | undefined;
  last: RequestDetails | undefined;
  redirect: string | undefined;
  foreignAuthority: string | undefined;
  failed: RequestDetails | undefined;
  readonly begin: () => void;
  readonly tell: () => void;
  readonly turn: () => void;
  readonly finish: () => void;
}

/** Those that are followed now. */
export const pending = new Set<Pending>();

/** ms in which the browser says that it let a request out: it comes first, and of what it refused nothing comes. */
const BEGUN = 1000;
/**
 * ms for the rest, which surely comes: 10-30 ms after the rejected fetch in Chromium, up to 180 ms in Firefox, and more than
 * 500 ms where 25 processes wait for two cores (2026-11).
 */
const TOLD = 3000;

/** Starts following the next request to exactly this URL. */
export function trace(url: string): Trace {
  const begun = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const turned = Promise.withResolvers<void>();
  const finished = Promise.withResolvers<void>();
  const mine: Pending = {
    url,
    requestId: undefined,
    last: undefined,
    redirect: undefined,
    foreignAuthority: undefined,
    failed: undefined,
    begin: begun.resolve,
    tell: told.resolve,
    turn: turned.resolve,
    finish: finished.resolve,
  };
  pending.add(mine);
  /** Where it was let out: until what is waited for, or its end, was told. */
  const until = async (event: Promise<void>) => {
    await within(BEGUN, begun.promise);
    if (mine.requestId !== undefined) await within(TOLD, Promise.race([event, finished.promise]));
  };
  return {
    url,
    since: Math.floor(performance.now()),
    last: () => mine.last,
    answered: async () => {
      await until(told.promise);
      return mine.last;
    },
    redirected: () => until(turned.promise),
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
    failure: async () => {
      await until(finished.promise);
      return mine.failed;
    },
    end: () => pending.delete(mine),
  };
}

async function within(ms: number, event: Promise<void>): Promise<void> {
  await Promise.race([event, new Promise((resolve) => setTimeout(resolve, ms))]);
}
