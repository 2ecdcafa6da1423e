/** What a popup shows in more than one cell, and why. */
import type { Stopped } from '../../demo/stopped.ts';
import type { Cell, Cells } from '../cell.ts';

/** Two witnesses say so, and no proxy is in between. */
export const NOT_TOR: Cell = { verdict: 'not-tor', certainty: 'certain' };
/** Through a proxy only names are asked, and for a name that has both families an exit takes IPv4 (2026-11: tor 0.4.9). */
export const TOR: Cell = { verdict: 'tor', certainty: 'certain' };
/** No proxy is seen that IPv6 could be said to go past. */
export const MIXED: Cell = { verdict: 'mixed', exposed: 6, certainty: 'likely' };

/** The proxy is not there: that is not being offline. The headline says it, so no banner does. */
export const PROXY_DOWN: Cell = { verdict: 'unknown', reason: 'proxy-down' };
/** All hangs in the proxy. Chromium tells of no failed request that it went to one, so it may be the line as well. */
export const HANGS: Cells = {
  chromium: { verdict: 'unknown', reason: 'nothing-answered' },
  firefox: PROXY_DOWN,
};
/** The same; and Tor, which knows that it gets nowhere, may refuse before the check gives it up: then Chromium knows, too. */
export const REFUSES: Cells = {
  chromium: { verdict: 'unknown', reason: ['nothing-answered', 'proxy-down'] },
  firefox: PROXY_DOWN,
};
/**
 * Nothing comes, not even a name: by a dead line, or by a Tor client that the whole computer goes through. Only who knows that
 * all was asked directly, and taken by nobody, may call it the line.
 */
export const UNNAMED: Cell = { verdict: 'unknown', reason: 'nothing-answered' };
/**
 * Only what goes through Tor is asked, and it hangs; but IPv6 comes through, past Tor. Firefox asks by it, since it knows
 * that what it asked before went to no proxy; Chromium does not know that. No control answers, so nobody can be accused.
 */
export const ONLY_SIX: Cells = {
  chromium: UNNAMED,
  firefox: {
    verdict: 'unknown',
    reason: 'ipv6-not-covered',
    stopped: { played: 'dns-nothing', by: '' },
    anyHost: true,
    // Where a name is waited for longer than our own deadline.
    alike: ['silence', 'dns-false-address'],
    varies: true,
  },
};

export const CLOCK: Stopped = { played: 'expired-certificate', by: 'clock' };
/** The onion service is plain http, and opens; everything else has certificates of the future, so no exit is seen. */
export const TOR_CLOCK: Cell = {
  verdict: 'tor',
  certainty: 'likely',
  caveats: ['address-unconfirmed'],
  stopped: CLOCK,
  anyHost: true,
};
