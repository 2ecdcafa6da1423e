import type { Address } from './address.ts';
import type { Route } from './measurement.ts';

/** How requests left, as far as the browser lets it be known. */
export interface Way {
  readonly route: Route;
  /** The address that the connection was made to: behind a proxy, the proxy's own (Chromium). */
  readonly peer?: Address;
}

/** What was seen when the tab loaded its page again. */
export type TabReading =
  /** The browser reported no request of that tab, or the person did not let it. */
  | { readonly type: 'not-reported' }
  /** The page came from the cache, so that nothing was sent. */
  | { readonly type: 'not-sent' }
  | { readonly type: 'seen'; readonly way: Way };

/** Whether the page in front goes the way of the last check. */
export const TAB_ROUTES = [
  /** Both through a proxy at the same address; the browser does not say at which port. */
  'both-proxied',
  /** Both without a proxy of the browser's. */
  'both-direct',
  /** The check went through a proxy, this page does not. */
  'page-direct',
  /** The check went without one, this page goes through one. */
  'page-proxied',
  /** Through a proxy at another address. */
  'another-proxy',
  'not-reported',
  'not-sent',
  /** The browser does not say how one of them left. */
  'not-told',
  'no-check',
] as const;
export type TabRoute = (typeof TAB_ROUTES)[number];

/** The tab over which the toolbar button was pressed. */
export interface FrontTab {
  readonly id: number;
  /** "example.org" or "example.org:8080" */
  readonly host: string;
  /** Over https. */
  readonly isSecure: boolean;
  /** In a container of Firefox's. */
  readonly isContained: boolean;
}
