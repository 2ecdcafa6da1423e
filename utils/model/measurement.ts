import type { Address } from './address.ts';
import type { EndpointId } from './endpoint.ts';
import type { FailedStep, Failure } from './failure.ts';
import type { Hints } from './hints.ts';

/** How a request left the browser, as far as `details.ip` and Firefox's `proxyInfo` show. */
export const ROUTES = ['direct', 'proxied', 'unknown'] as const;
export type Route = (typeof ROUTES)[number];

/** An HTTP answer, whatever it says. */
export interface Answered {
  readonly type: 'answered';
  readonly status: number;
  /** After redirects. */
  readonly url: string;
  readonly redirected: boolean;
  readonly contentType: string;
  /** At most the endpoint's `bodyCap` bytes. */
  readonly body: string;
  /** The body went on after the cap. */
  readonly overCap: boolean;
  readonly route: Route;
  readonly hints: Hints;
}

export interface Failed {
  readonly type: 'failed';
  readonly failure: Failure;
  readonly step: FailedStep;
  /** The browser's own words, for the evidence. */
  readonly verbatim: string;
  readonly route: Route;
  readonly hints: Hints;
}

export type Answer = Answered | Failed;

/** One endpoint asked once, raw. */
export interface Measurement {
  readonly endpoint: EndpointId;
  /** The address the question was about, where the endpoint needs one. */
  readonly about?: Address;
  /** ms since the epoch */
  readonly at: number;
  /** ms */
  readonly elapsed: number;
  readonly answer: Answer;
}
