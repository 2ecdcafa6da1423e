import type { BrowserName } from '../../browsers/find.ts';
import { type ExpectedWarning, OWN_LIST_OR_BLOCKED } from '../../demo/expected-warnings.ts';
import type { Expectation, Expectations } from '../expectation.ts';
import { NOTHING_ANSWERED, TIMEOUT, TOR, TOR_IPV6_UNSEEN } from './outcomes.ts';

/** Block → cell. */
type Column = Readonly<Record<string, Expectations>>;

/** As TIMEOUT; but Tor ends plain HTTP without an answer (its port accepts CONNECT only), so Chromium may name the proxy. */
const TUNNEL_HANGS: Expectations = {
  chromium: { verdict: 'unknown', reason: ['nothing-answered', 'proxy-down'] },
  firefox: { verdict: 'unknown', reason: 'proxy-down' },
};

/**
 * Tor carries every connection, and the provider reads the names. Whether two exits are met, which excludes a neighbour where
 * no onion name can be opened, is chance, so any certainty is right. SOCKS 5 lets Firefox choose IPv6, whose exits the Tor
 * check does not know. The browsers check one after the other, which shows the names that each of them asks the provider for.
 */
const NAMES_HERE: Readonly<Record<BrowserName, Expectation>> = {
  chromium: { verdict: 'tor', caveats: ['names-looked-up-here'], sequential: true },
  firefox: {
    verdict: 'tor',
    caveats: ['names-looked-up-here'],
    possibleCaveats: ['sources-differ'],
    sequential: true,
  },
};

/** The provider's resolver denies the names to this computer, so no exit can be suspected. */
const NAMES_DENIED: ExpectedWarning = { technique: 'dns-no-answer', by: OWN_LIST_OR_BLOCKED };

/**
 * The resolver gives this computer a false address of the names. Firefox shows the address that it let the proxy connect to; in
 * Chromium an exit that puts another server in place of the true one looks the same.
 */
const FALSE_NAMES: ExpectedWarning = { technique: 'dns-false-answer', by: OWN_LIST_OR_BLOCKED };
const FALSE_NAMES_UNSEEN: ExpectedWarning = { ...FALSE_NAMES, by: `exit ${OWN_LIST_OR_BLOCKED}` };

/** Connections that are variants of others, under the blocks that can matter for them. */
export const OTHER_WAYS: Readonly<Record<string, Column>> = {
  // The local Tor client accepts every connection, and where it cannot connect, they hang there, as DNS does.
  'whole-device': {
    none: TOR_IPV6_UNSEEN,
    'relays-dropped': NOTHING_ANSWERED,
    'tor-handshake-reset': TOR_IPV6_UNSEEN,
    'check-dropped': TOR_IPV6_UNSEEN,
    off: NOTHING_ANSWERED,
  },
  // The proxy's address is private, and no loopback: what it carries is judged as through a proxy on this computer.
  home: { none: TOR, 'relays-dropped': TIMEOUT, 'check-dropped': TOR, off: TIMEOUT },
  http: { none: TOR, 'relays-dropped': TUNNEL_HANGS, 'check-dropped': TOR, off: TUNNEL_HANGS },
  'names-here': {
    none: NAMES_HERE,
    'relays-dropped': TIMEOUT,
    'check-dropped': NAMES_HERE,
    // A look-up that is given up in time shows Firefox that not only the proxy hangs; one that waits shows neither browser more
    // than the proxy does.
    off: {
      chromium: { verdict: 'unknown', reason: 'nothing-answered' },
      firefox: { verdict: 'unknown', reason: ['nothing-answered', 'proxy-down'] },
    },
    'name-nothing': {
      chromium: { ...NAMES_HERE.chromium, expectedWarning: NAMES_DENIED },
      firefox: { ...NAMES_HERE.firefox, expectedWarning: NAMES_DENIED },
    },
    // Tor connects where it is told to, and the block page answers with a certificate of its own.
    'name-page': {
      chromium: {
        ...NAMES_HERE.chromium,
        expectedWarning: FALSE_NAMES_UNSEEN,
        indistinguishable: ['false-certificate'],
      },
      firefox: { ...NAMES_HERE.firefox, expectedWarning: FALSE_NAMES },
    },
  },
};
