/** Expectations that several cells share, with their reasons. */
import type { ExpectedWarning } from '../../demo/expected-warnings.ts';
import type { Expectation, Expectations } from '../expectation.ts';

/** Two witnesses agree, and there is no proxy. */
export const NOT_TOR: Expectation = { verdict: 'not-tor', certainty: 'certain' };
/** A proxy is asked for names only, and for a name with both families the exit chooses IPv4 (2026-11: tor 0.4.9). */
export const TOR: Expectation = { verdict: 'tor', certainty: 'certain' };
/**
 * Through a Tor client that the whole computer uses, while nothing answers over IPv6: it may go another way. For Firefox the
 * onion services over https are signed by an added authority, so nothing excludes a neighbour of the exit, unless two exits were met. There it may also try
 * IPv6 alone for a name, and then reports silence (as under `ipv6-dropped` without Tor).
 */
export const TOR_IPV6_UNSEEN: Expectations = {
  chromium: { verdict: 'tor', certainty: 'likely', caveats: ['ipv6-unseen'] },
  firefox: {
    verdict: 'tor',
    certainty: 'likely',
    caveats: ['ipv6-unseen'],
    possibleCaveats: ['maybe-neighbour'],
    // A neighbour of the exit is in this network; where two exits were met there is none.
    possibleWarning: {
      technique: 'timeout',
      by: 'exit local-filter service network',
      byInOtherRuns: 'exit local-filter service',
    },
    allowsOtherHosts: true,
    indistinguishable: ['dns-no-answer', 'dns-false-answer'],
  },
};
/** The browser reports no proxy, so it is not certain that IPv6 bypasses one. */
const MIXED: Expectation = { verdict: 'mixed', exposed: 6, certainty: 'likely' };

/** Firefox looks up no onion name, so there the exit's address may be the household's own, and nothing goes through Tor. */
export function mixed(more: Partial<Expectation> = {}): Expectations {
  return {
    chromium: { ...MIXED, ...more },
    firefox: { ...MIXED, ...more, caveats: ['maybe-neighbour'] },
  };
}

/** The proxy does not run, which is not the same as offline. The headline states it, so there is no warning. */
export const PROXY_DOWN: Expectation = { verdict: 'unknown', reason: 'proxy-down' };
/** Everything hangs in the proxy. Chromium does not report whether a failed request used a proxy, so the line may be down. */
export const TIMEOUT: Expectations = {
  chromium: { verdict: 'unknown', reason: 'nothing-answered' },
  firefox: PROXY_DOWN,
};
/** As TIMEOUT; but Tor, which sees its connections fail, may refuse before the check times out: Chromium reports that. */
export const REFUSED_OR_TIMEOUT: Expectations = {
  chromium: { verdict: 'unknown', reason: ['nothing-answered', 'proxy-down'] },
  firefox: PROXY_DOWN,
};
/**
 * Nothing answers, not even DNS: the line is down, or so is a Tor client that carries the whole computer. The verdict may name
 * the line only where the browser reports that every request went directly and no connection was accepted.
 */
export const NOTHING_ANSWERED: Expectation = { verdict: 'unknown', reason: 'nothing-answered' };
/**
 * What goes through Tor hangs, and IPv6 bypasses Tor and works. Firefox requests an IPv6 address, because it reports that the
 * earlier requests used no proxy; Chromium does not report that. No control answers, so there is no suspect.
 */
export const ONLY_IPV6: Expectations = {
  chromium: NOTHING_ANSWERED,
  firefox: {
    verdict: 'unknown',
    reason: 'ipv6-not-covered',
    expectedWarning: { technique: 'dns-no-answer', by: '' },
    allowsOtherHosts: true,
    // Where resolving a name takes longer than our own deadline.
    indistinguishable: ['timeout', 'dns-false-answer'],
    nondeterministic: true,
  },
};

export const WRONG_CLOCK: ExpectedWarning = { technique: 'expired-certificate', by: 'clock' };
/** The onion service uses plain HTTP and answers; all other certificates are from the future, so no exit address is seen. */
export const TOR_WITH_WRONG_CLOCK: Expectation = {
  verdict: 'tor',
  certainty: 'likely',
  caveats: ['address-unconfirmed'],
  expectedWarning: WRONG_CLOCK,
  allowsOtherHosts: true,
};
