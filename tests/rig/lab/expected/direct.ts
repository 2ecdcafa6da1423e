import type { Technique } from '../../../../utils/model/technique.ts';
import {
  DOWN_OR_BLOCKED,
  type ExpectedWarning,
  inTls,
  OWN_LIST_OR_BLOCKED,
} from '../../demo/expected-warnings.ts';
import type { Expectation, Expectations } from '../expectation.ts';
import { NOT_TOR, NOTHING_ANSWERED, WRONG_CLOCK } from './outcomes.ts';

/** For a customer without Tor whose provider blocks the Tor Project: the DNS exit lists say no, and know a known exit. */
function projectBlocked(
  expectedWarning: ExpectedWarning,
  indistinguishable: readonly Technique[] = [],
): Expectation {
  return { verdict: 'not-tor', expectedWarning, indistinguishable };
}

/** Firefox connects over IPv6 in some runs: the second look is at the IPv4 address, which shows nothing of that way. */
function inAnyFamily(technique: Technique, indistinguishable: readonly Technique[]): Expectation {
  const byInOtherRuns = inTls(DOWN_OR_BLOCKED).firefox;
  return {
    ...projectBlocked({ technique, by: OWN_LIST_OR_BLOCKED, byInOtherRuns }, indistinguishable),
    nondeterministic: true,
  };
}

const DNS_TIMEOUTS: readonly Technique[] = ['dns-no-answer', 'dns-false-answer'];

/**
 * The order matters: Firefox would reuse a half-open connection from a block by address in a later block by name (2026-11:
 * Firefox 153).
 */
export const DIRECT: Readonly<Record<string, Expectations>> = {
  none: NOT_TOR,
  // These block Tor and not the check, so there is nothing to warn about.
  'relays-dropped': NOT_TOR,
  'relays-reset': NOT_TOR,
  'relays-unreachable': NOT_TOR,
  'relays-but-one': NOT_TOR,
  'authorities-dropped': NOT_TOR,
  'bridge-dropped': NOT_TOR,
  'tor-handshake-reset': NOT_TOR,
  'name-nothing': projectBlocked({ technique: 'dns-no-answer', by: OWN_LIST_OR_BLOCKED }),
  // Only Firefox reports the false address. It is a public one, as makers of lists of blocked names have for their pages.
  'name-page': {
    chromium: projectBlocked({ technique: 'dns-false-answer', by: OWN_LIST_OR_BLOCKED }, [
      'false-certificate',
    ]),
    firefox: projectBlocked({ technique: 'dns-false-answer', by: OWN_LIST_OR_BLOCKED }),
  },
  // Chromium cannot tell this from a server that does not answer.
  'name-private': {
    chromium: projectBlocked({ technique: 'dns-false-answer', by: DOWN_OR_BLOCKED }, [
      'timeout',
      'dns-no-answer',
    ]),
    firefox: projectBlocked({ technique: 'dns-false-answer', by: OWN_LIST_OR_BLOCKED }),
  },
  'name-silent': {
    chromium: {
      ...projectBlocked({ technique: 'dns-no-answer', by: DOWN_OR_BLOCKED, byIfAlone: OWN_LIST_OR_BLOCKED }, [
        'timeout',
        'dns-false-answer',
      ]),
      nondeterministic: true,
    },
    firefox: projectBlocked({ technique: 'dns-no-answer', by: OWN_LIST_OR_BLOCKED }),
  },
  // Chromium cannot tell this from a server that resets after the request, and Firefox not from other ways to close. A filter
  // of the own computer that cuts by name looks the same in both.
  'hello-reset': {
    chromium: projectBlocked({ technique: 'reset', by: `local-filter ${DOWN_OR_BLOCKED}` }),
    // One of two connections at the same time may hang until our deadline (2026-11: once in some 20 runs).
    firefox: inAnyFamily('reset', ['fin', 'tls-broken', 'timeout']),
  },
  'hello-dropped': {
    chromium: projectBlocked({ technique: 'timeout', by: DOWN_OR_BLOCKED }, DNS_TIMEOUTS),
    firefox: inAnyFamily('timeout', []),
  },
  'check-dropped': projectBlocked({ technique: 'timeout', by: inTls(DOWN_OR_BLOCKED) }),
  'check-reset': {
    chromium: projectBlocked({ technique: 'refused', by: DOWN_OR_BLOCKED }),
    firefox: projectBlocked({ technique: 'refused', by: DOWN_OR_BLOCKED }, ['unreachable']),
  },
  'check-unreachable': {
    chromium: projectBlocked({ technique: 'unreachable', by: DOWN_OR_BLOCKED }),
    firefox: projectBlocked({ technique: 'unreachable', by: DOWN_OR_BLOCKED }, ['refused']),
  },
  intercepted: projectBlocked({ technique: 'false-certificate', by: OWN_LIST_OR_BLOCKED }),
  portal: { verdict: 'unknown', reason: 'captive-portal' },
  /**
   * Sometimes Firefox does not try IPv4 for a name's later connections, and two attempts reach our deadline (2026-11: Firefox
   * 153, 3 of 10 runs, different hosts). It then reports a timeout; the product cannot know that IPv6 is the reason.
   */
  'ipv6-dropped': {
    chromium: { verdict: 'not-tor', certainty: 'likely', caveats: ['ipv6-unseen'] },
    firefox: {
      verdict: 'not-tor',
      certainty: 'likely',
      caveats: ['ipv6-unseen'],
      possibleWarning: { technique: 'timeout', by: 'local-filter service network' },
      allowsOtherHosts: true,
    },
  },
  // Without the list the number of witnesses is chance: a check by IPv6 does not count as one.
  'check-throttled': {
    verdict: 'not-tor',
    expectedWarning: { technique: 'throttled', by: DOWN_OR_BLOCKED },
    sequential: true,
  },
  'check-cut-short': { verdict: 'not-tor', expectedWarning: { technique: 'truncated', by: DOWN_OR_BLOCKED } },
  // Firefox reports for every failed request that it used no proxy.
  off: { chromium: NOTHING_ANSWERED, firefox: { verdict: 'unknown', reason: 'offline' } },
  clock: { verdict: 'unknown', reason: 'no-address', expectedWarning: WRONG_CLOCK, allowsOtherHosts: true },
};
