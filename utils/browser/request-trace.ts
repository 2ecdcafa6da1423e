import type { Hints } from '../model/hints.ts';
import type { RequestDetails } from '../parse/request-details.ts';

/** What can be waited for: where the connection leads, that it was redirected, that it is over. */
type Stage = 'route' | 'redirect' | 'end';

/** For the first event: it comes before all others, and none comes for a request that the browser refused. */
const START_TIMEOUT_MS = 1000;
/**
 * For the other events of a request that was sent: 10-30 ms after the rejected fetch in Chromium, up to 180 ms in Firefox,
 * and more than 500 ms where 25 processes share two cores (2026-11).
 */
const EVENT_TIMEOUT_MS = 3000;

/** What `webRequest` reports about one of our own requests: events come in, and what they say can be waited for. */
export class RequestTrace {
  readonly url: string;
  /** A page of a private window sends it. */
  readonly isPrivate: boolean;
  /** The latest event that names a peer or a route. */
  routed: RequestDetails | undefined;
  /** The event with the browser's name for the failure. */
  failed: RequestDetails | undefined;
  /** Where a redirect leads: scheme and host. */
  redirect: string | undefined;
  /** Who signed the certificate, as far as the browser tells. */
  authority: Hints = {};
  #requestId: string | undefined;
  readonly #started = Promise.withResolvers<void>();
  readonly #stages = {
    route: Promise.withResolvers<void>(),
    redirect: Promise.withResolvers<void>(),
    end: Promise.withResolvers<void>(),
  };

  constructor(url: string, isPrivate = false) {
    this.url = url;
    this.isPrivate = isPrivate;
  }

  /** The browser sent the request: it does not without permission, or to a port that it forbids. */
  get isSent(): boolean {
    return this.#requestId !== undefined;
  }

  isAbout(requestId: string): boolean {
    return this.#requestId === requestId;
  }

  start(requestId: string): void {
    this.#requestId = requestId;
    this.#started.resolve();
  }

  note(details: RequestDetails): void {
    if (details.error !== undefined) this.failed = details;
    if (details.route !== 'unknown') {
      this.routed = details;
      this.#stages.route.resolve();
    }
    if (details.redirect !== undefined) {
      this.redirect = details.redirect;
      this.#stages.redirect.resolve();
    }
  }

  end(): void {
    this.#stages.end.resolve();
  }

  /** Resolves once the stage or the end is reported, or when no such event came in time. In Firefox events may come after the body. */
  async until(stage: Stage): Promise<void> {
    await within(START_TIMEOUT_MS, this.#started.promise);
    if (!this.isSent) return;
    await within(EVENT_TIMEOUT_MS, Promise.race([this.#stages[stage].promise, this.#stages.end.promise]));
  }

  /** What the events say beside the answer. */
  hints(): Hints {
    const peer = this.failed?.peer ?? this.routed?.peer;
    const proxyDns = this.failed?.proxyDns ?? this.routed?.proxyDns;
    const { authority, redirect } = this;
    return {
      ...(peer === undefined ? {} : { peer }),
      ...authority,
      ...(redirect === undefined ? {} : { redirect }),
      ...(proxyDns === undefined ? {} : { proxyDns }),
    };
  }
}

async function within(ms: number, event: Promise<void>): Promise<void> {
  await Promise.race([event, new Promise((resolve) => setTimeout(resolve, ms))]);
}
