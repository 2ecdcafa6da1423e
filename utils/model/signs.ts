import type { Address } from './address.ts';

/** What a page that came in place of an answer looks like. */
export const PAGE_MARKS = [
  /** Japan's child-abuse list (ICSA), as its providers word it. */
  'icsa',
  /** Says that it is blocked, by law or by order. */
  'legal',
  /** Wants a login, or terms accepted. */
  'login',
  /** Any other web page. */
  'html',
] as const;
export type PageMark = (typeof PAGE_MARKS)[number];

/** Whether the request was sent, so that the handshake was over, before it failed; only Firefox tells (2026-11). */
export const REACHED = ['unsecured', 'secured'] as const;
export type Reached = (typeof REACHED)[number];

/** How a body came, or stopped coming. */
export interface Flow {
  readonly bytes: number;
  /** ms from the head to the last byte that came. */
  readonly ms: number;
  /** ms from that byte until we gave up; 0 where the body ended by itself. */
  readonly idle: number;
}

/** What an answer or a failure shows beside itself, as far as this browser tells. All of it is missing somewhere. */
export interface Signs {
  /** The peer the browser talked to. With failures only Firefox tells, and only after a connection. */
  readonly peer?: Address;
  readonly reached?: Reached;
  /** ms: the `Date` of the answer less this computer's clock. Whole seconds, so about ±1 s. */
  readonly clock?: number;
  readonly flow?: Flow;
  /** Who signed the certificate, where it is not one of the browser's own authorities (Firefox only). */
  readonly foreignAuthority?: string;
  /** Where a redirect wanted to lead: scheme and host only, for the rest may name the person. */
  readonly redirect?: string;
  readonly page?: PageMark;
  /** ms since the epoch: when the service wants to be asked again at the earliest. */
  readonly retryAt?: number;
}
