import type { BrowserName } from '../browsers/find.ts';
import { withoutTheTorProject } from '../demo/expected.ts';
import { DOWN_OR_BLOCKED, inTls, type Stopped } from '../demo/stopped.ts';

/** What the popup must show of a connection under a block, written down before it was first run, from what is true. */
export interface Cell {
  readonly verdict: 'tor' | 'not-tor' | 'mixed' | 'unknown';
  /** Of `unknown`. */
  readonly reason?: string | Readonly<Record<BrowserName, string>>;
  /** Missing: no warning. */
  readonly stopped?: Stopped;
}

/** Block → cell. */
type Column = Readonly<Record<string, Cell>>;

const NOT_TOR: Cell = { verdict: 'not-tor' };
const TOR: Cell = { verdict: 'tor' };
const MIXED: Cell = { verdict: 'mixed' };

/** Of a customer without Tor: the Tor Project is stopped, and the list that ships is old, as it usually is. */
function withoutProject(stopped: Stopped): Cell {
  const verdict = withoutTheTorProject();
  return { verdict, ...(verdict === 'unknown' && { reason: 'lists-silent' }), stopped };
}

/** All hangs in the proxy, or the proxy is not there: that is not being offline. The headline says it, so no banner does. */
const PROXY_DOWN: Cell = { verdict: 'unknown', reason: 'proxy-down' };

const CLOCK: Stopped = { played: 'expired-certificate', by: 'clock' };
/** Chromium cannot tell it from a server that is silent. */
const orSilent = (firefox: string) => ({ chromium: DOWN_OR_BLOCKED, firefox });

/**
 * In this order: a connection that an address's block left half made would be taken up again when only the name is
 * blocked next (2026-11: Firefox 153).
 */
const DIRECT: Column = {
  none: NOT_TOR,
  // What stops Tor does not stop the check: that is no reason to warn of a check that works.
  'relays-dropped': NOT_TOR,
  'relays-reset': NOT_TOR,
  'authorities-dropped': NOT_TOR,
  'tor-handshake-reset': NOT_TOR,
  'name-nothing': withoutProject({ played: 'dns-nothing', by: 'network' }),
  'name-page': withoutProject({ played: 'dns-false-address', by: 'network' }),
  'name-private': withoutProject({ played: 'dns-false-address', by: orSilent('local-filter network') }),
  // Both give up the name before the check gives up them (2026-11: Chromium after 7 s, Firefox after 4 s).
  'name-silent': withoutProject({ played: 'dns-nothing', by: 'network' }),
  'hello-reset': withoutProject({ played: 'reset', by: inTls('network') }),
  'hello-dropped': withoutProject({ played: 'silence', by: orSilent('local-filter network') }),
  'check-dropped': withoutProject({ played: 'silence', by: inTls(DOWN_OR_BLOCKED) }),
  'check-reset': withoutProject({ played: 'refused', by: DOWN_OR_BLOCKED }),
  'check-unreachable': withoutProject({ played: 'unreachable', by: DOWN_OR_BLOCKED }),
  intercepted: withoutProject({ played: 'false-certificate', by: inTls('network') }),
  portal: { verdict: 'unknown', reason: 'captive-portal' },
  'ipv6-dropped': NOT_TOR,
  'check-cut-short': { ...NOT_TOR, stopped: { played: 'cut-short', by: DOWN_OR_BLOCKED } },
  off: { verdict: 'unknown', reason: 'offline' },
  clock: { verdict: 'unknown', reason: 'no-address', stopped: CLOCK },
};

/** Connection → block → cell. A client runs and is ready before the block comes. */
export const EXPECTED: Readonly<Record<string, Column>> = {
  direct: DIRECT,
  socks: {
    none: TOR,
    'authorities-dropped': TOR,
    // Circuits that stand are past their handshake.
    'tor-handshake-reset': TOR,
    // The provider does not see what is asked: neither names nor addresses.
    'check-dropped': TOR,
    'name-nothing': TOR,
    'hello-reset': TOR,
    'ipv6-dropped': TOR,
    'relays-dropped': PROXY_DOWN,
    'relays-reset': PROXY_DOWN,
    // The line is dead and the proxy gives up: both are true.
    off: { verdict: 'unknown', reason: { chromium: 'offline', firefox: 'proxy-down' } },
    // The onion service is plain http, and opens; everything else has certificates of the future.
    clock: { ...TOR, stopped: CLOCK },
  },
  obfs4: {
    none: TOR,
    'relays-dropped': TOR,
    'tor-handshake-reset': TOR,
    'name-page': TOR,
    'bridge-dropped': PROXY_DOWN,
  },
  split: {
    none: MIXED,
    // IPv4 and names go through Tor, so the provider stops nothing but IPv6.
    'check-dropped': MIXED,
    'name-nothing': MIXED,
    'ipv6-dropped': TOR,
  },
  stopped: { none: PROXY_DOWN },
  'not-bootstrapped': { none: PROXY_DOWN },
};

/** A cell in which the product is known to be wrong. It stands here until that is mended, and not a day longer. */
export interface Disagreement {
  readonly browser: BrowserName;
  /** Connection/block, or a connection for all its cells. */
  readonly at: readonly string[];
  readonly says: RegExp;
  /** False: only now and then. */
  readonly always: boolean;
}

const OFFLINE = /^because of offline, must be because of proxy-down$/;
const OFFLINE_AND_PROXY =
  /^because of offline, must be because of proxy-down(; warns of nothing that is played: Your proxy or Tor client does not deliver.*)?$/;
export const DISAGREEMENTS: readonly Disagreement[] = [
  // Chromium says of no failed request that it went to a proxy, so a Tor client that hangs is taken for being offline,
  // although the second look finds it on its port.
  {
    browser: 'chromium',
    at: ['socks/relays-dropped', 'obfs4/bridge-dropped', 'not-bootstrapped/none'],
    says: OFFLINE,
    always: true,
  },
  // The same; and now and then Tor refuses a stream before the check gives it up. Then the headline says offline, and the
  // banner below it that the proxy does not deliver.
  { browser: 'chromium', at: ['socks/relays-reset'], says: OFFLINE_AND_PROXY, always: true },
];

/** One cell as data: what the popup says where it warns. */
export function playedBy({ stopped }: Cell, browser: BrowserName): string {
  if (stopped === undefined) return '-';
  return `${stopped.played} by ${typeof stopped.by === 'string' ? stopped.by : stopped.by[browser]}`;
}
