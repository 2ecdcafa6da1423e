import type { Address } from './address.ts';

/** What a page that came in place of an answer looks like. */
export const PAGE_MARKS = [
  /** Japan's child-abuse list (ICSA), as its providers word it. */
  'icsa',
  /** Says that it is blocked, by law or by order. */
  'legal',
  /** Says that a filter stopped it, and names the product or the rule. */
  'filter',
  /** Wants a login, or terms accepted. */
  'login',
  /** Any other web page. */
  'html',
] as const;
export type PageMark = (typeof PAGE_MARKS)[number];

/** Whether the TLS handshake was completed before the request failed; only Firefox reports it (2026-11). */
export const HANDSHAKES = ['incomplete', 'completed'] as const;
export type Handshake = (typeof HANDSHAKES)[number];

/** How a body came, or stopped coming. */
export interface Flow {
  readonly bytes: number;
  /** ms from the head to the last byte that came. */
  readonly ms: number;
  /** ms from that byte until we gave up; 0 where the body ended by itself. */
  readonly idle: number;
}

/** Details beside an answer or a failure, as far as this browser reports them. Any of them may be missing. */
export interface Hints {
  /** The address that the browser was connected to. For failures only Firefox reports it, and only after a connection. */
  readonly peer?: Address;
  readonly handshake?: Handshake;
  /** ms: the `Date` of the answer less this computer's clock. Whole seconds, so about ±1 s. */
  readonly clock?: number;
  readonly flow?: Flow;
  /** Who signed the certificate, where it is not one of the browser's own authorities (Firefox only). */
  readonly foreignAuthority?: string;
  /** One of the browser's own authorities signed the certificate (Firefox only). */
  readonly builtInAuthority?: true;
  /** The browser's own DNS over HTTPS found the address, not the system's resolver (Firefox's `isTRR`). */
  readonly resolvedByBrowser?: true;
  /** Where a redirect wanted to lead: scheme and host only, for the rest may name the person. */
  readonly redirect?: string;
  readonly page?: PageMark;
  /** Whether the proxy looks names up, where there is one (Firefox only). */
  readonly proxyDns?: boolean;
  /** ms since the epoch: when the service wants to be asked again at the earliest. */
  readonly retryAt?: number;
}
