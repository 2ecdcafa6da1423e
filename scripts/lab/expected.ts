import type { Technique } from '../../utils/model/blockage.ts';
import { withoutTheTorProject } from '../demo/expected.ts';
import { DOWN_OR_BLOCKED, inTls, type Stopped } from '../demo/stopped.ts';
import { BLOCKS } from './blocks.ts';
import type { Cell, Cells } from './cell.ts';

/** Block → cell. */
type Column = Readonly<Record<string, Cells>>;

/** Two witnesses say so, and no proxy is in between. */
const NOT_TOR: Cell = { verdict: 'not-tor', certainty: 'certain' };
/** No list has the IPv6 address that one of the two exits leaves by, and a check that comes by it says no. */
const TOR: Cell = { verdict: 'tor', caveats: ['ipv6-unknown', 'sources-differ'] };
/** No proxy is seen that IPv6 could be said to go past. */
const MIXED: Cell = { verdict: 'mixed', exposed: 6, certainty: 'likely' };

/** Of a customer without Tor: the Tor Project is stopped, and the list that ships is old, as it usually is. */
function withoutProject(stopped: Stopped, alike: readonly Technique[] = []): Cell {
  const verdict = withoutTheTorProject();
  return { verdict, ...(verdict === 'unknown' && { reason: 'lists-silent' }), stopped, alike };
}

/** The proxy is not there: that is not being offline. The headline says it, so no banner does. */
const PROXY_DOWN: Cell = { verdict: 'unknown', reason: 'proxy-down' };
/** All hangs in the proxy. Chromium tells of no failed request that it went to one, so it may be the line as well. */
const HANGS: Cells = { chromium: { verdict: 'unknown', reason: 'nothing-answered' }, firefox: PROXY_DOWN };
/** The same; and Tor, which knows that it gets nowhere, may refuse before the check gives it up: then Chromium knows, too. */
const REFUSES: Cells = {
  chromium: { verdict: 'unknown', reason: ['nothing-answered', 'proxy-down'] },
  firefox: PROXY_DOWN,
};
/**
 * Nothing comes, not even a name, and Chromium tells of no failed request how it left. It gives names up after 7 to more
 * than 12 s, by what it measured of the line before (2026-11: 156; see `Stopped.told`); where our own deadline comes
 * first, nobody tells that it was a name that was waited for.
 */
const UNNAMED: Cell = { verdict: 'unknown', reason: ['offline', 'nothing-answered'] };
/** Not even a name comes. Where one is waited for longer than our own deadline, it is not known that it is the name. */
const NAMELESS: Pick<Cell, 'stopped' | 'alike' | 'varies'> = {
  stopped: { played: 'dns-nothing', by: '' },
  alike: ['silence', 'dns-false-address'],
  varies: true,
};
/**
 * Only what goes through Tor is asked, and it hangs, or Tor cuts it. To Firefox the address of the IPv4 echo took the
 * connection: it was the local Tor client. Chromium does not say so. No control answers, so nobody can be accused.
 */
const HANGS_SPLIT: Cells = {
  chromium: UNNAMED,
  firefox: {
    ...NAMELESS,
    verdict: 'unknown',
    reason: 'no-address',
    alike: ['silence', 'dns-false-address', 'reset', 'closed', 'tls-broken'],
  },
};
/**
 * The same, but IPv6 comes through, past Tor. Firefox asks by it, since it knows that what it asked before went to no
 * proxy; Chromium does not know that.
 */
const ONLY_SIX: Cells = {
  chromium: UNNAMED,
  firefox: { ...NAMELESS, verdict: 'unknown', reason: 'ipv6-not-covered' },
};

const CLOCK: Stopped = { played: 'expired-certificate', by: 'clock' };
/** The onion service is plain http, and opens; everything else has certificates of the future, so no exit is seen. */
const TOR_CLOCK: Cell = {
  verdict: 'tor',
  certainty: 'likely',
  caveats: ['address-unconfirmed'],
  stopped: CLOCK,
};

/** The same whatever the provider hinders, as it sees nothing of what is asked; but for what is told beside it. */
const always = (cell: Cells): Column => Object.fromEntries(BLOCKS.map(({ id }) => [id, cell]));

const WAITED: readonly Technique[] = ['dns-nothing', 'dns-false-address'];

/**
 * In this order: a connection that an address's block left half made would be taken up again when only the name is
 * blocked next (2026-11: Firefox 153).
 */
const DIRECT: Column = {
  none: NOT_TOR,
  // What stops Tor does not stop the check: that is no reason to warn of a check that works.
  'relays-dropped': NOT_TOR,
  'relays-reset': NOT_TOR,
  'relays-unreachable': NOT_TOR,
  'relays-but-one': NOT_TOR,
  'authorities-dropped': NOT_TOR,
  'bridge-dropped': NOT_TOR,
  'tor-handshake-reset': NOT_TOR,
  'name-nothing': withoutProject({ played: 'dns-nothing', by: 'network' }),
  // Only Firefox shows that the false address is a public one, of no list at home.
  'name-page': {
    chromium: withoutProject({ played: 'dns-false-address', by: 'local-filter network' }, [
      'false-certificate',
    ]),
    firefox: withoutProject({ played: 'dns-false-address', by: 'network' }),
  },
  // Chromium cannot tell it from a server that is silent.
  'name-private': {
    chromium: withoutProject({ played: 'dns-false-address', by: DOWN_OR_BLOCKED }, [
      'silence',
      'dns-nothing',
    ]),
    firefox: withoutProject({ played: 'dns-false-address', by: 'local-filter network' }),
  },
  'name-silent': {
    chromium: {
      ...withoutProject({ played: 'dns-nothing', by: DOWN_OR_BLOCKED, told: 'network' }, [
        'silence',
        'dns-false-address',
      ]),
      varies: true,
    },
    firefox: withoutProject({ played: 'dns-nothing', by: 'network' }),
  },
  // Chromium cannot tell it from a server that resets what it was asked, and Firefox not from other ways to cut.
  'hello-reset': {
    chromium: withoutProject({ played: 'reset', by: DOWN_OR_BLOCKED }),
    firefox: withoutProject({ played: 'reset', by: 'local-filter network' }, ['closed', 'tls-broken']),
  },
  'hello-dropped': {
    chromium: withoutProject({ played: 'silence', by: DOWN_OR_BLOCKED }, WAITED),
    firefox: withoutProject({ played: 'silence', by: 'local-filter network' }),
  },
  'check-dropped': withoutProject({ played: 'silence', by: inTls(DOWN_OR_BLOCKED) }),
  'check-reset': {
    chromium: withoutProject({ played: 'refused', by: DOWN_OR_BLOCKED }),
    firefox: withoutProject({ played: 'refused', by: DOWN_OR_BLOCKED }, ['unreachable']),
  },
  'check-unreachable': {
    chromium: withoutProject({ played: 'unreachable', by: DOWN_OR_BLOCKED }),
    firefox: withoutProject({ played: 'unreachable', by: DOWN_OR_BLOCKED }, ['refused']),
  },
  intercepted: withoutProject({ played: 'false-certificate', by: inTls('network') }),
  portal: { verdict: 'unknown', reason: 'captive-portal' },
  'ipv6-dropped': NOT_TOR,
  'check-throttled': { ...NOT_TOR, stopped: { played: 'throttled', by: DOWN_OR_BLOCKED }, inTurn: true },
  'check-cut-short': { ...NOT_TOR, stopped: { played: 'cut-short', by: DOWN_OR_BLOCKED } },
  // Firefox says of every failed request that it met no proxy.
  off: { chromium: UNNAMED, firefox: { verdict: 'unknown', reason: 'offline' } },
  clock: { verdict: 'unknown', reason: 'no-address', stopped: CLOCK },
};

/**
 * The one that the list of relays misses. A client that goes by it goes on, and any other meets `relays-dropped`; so with
 * the guard pinned this can hardly fail, and shows only that the block is no wider than it says.
 */
const MISSED = { guard: 'guardTwo' } as const;

/** Connection → block → cell. A client runs and is ready before the block comes. */
export const EXPECTED: Readonly<Record<string, Column>> = {
  direct: DIRECT,
  // Authorities are asked for no circuit, and circuits that stand are past their handshake.
  socks: {
    ...always(TOR),
    'relays-dropped': HANGS,
    'relays-reset': REFUSES,
    'relays-unreachable': REFUSES,
    'relays-but-one': { ...TOR, ...MISSED },
    'bridge-dropped': HANGS,
    portal: REFUSES,
    off: HANGS,
    clock: TOR_CLOCK,
  },
  // A bridge is on no list, and obfs4 has no shape.
  obfs4: {
    ...always(TOR),
    'bridge-dropped': HANGS,
    portal: REFUSES,
    off: HANGS,
    clock: TOR_CLOCK,
  },
  // IPv4 and names go through Tor, so the provider stops nothing of the check but IPv6; and names hang where Tor does.
  split: {
    ...always(MIXED),
    'relays-dropped': ONLY_SIX,
    'relays-reset': ONLY_SIX,
    'relays-unreachable': ONLY_SIX,
    'relays-but-one': { ...MIXED, ...MISSED },
    'bridge-dropped': ONLY_SIX,
    // The portal's own page, too, would have to come through Tor, which is not let out.
    portal: HANGS_SPLIT,
    'ipv6-dropped': { verdict: 'tor', certainty: 'certain', caveats: [] },
    off: HANGS_SPLIT,
    // IPv6 fails by its certificate as well, so that it goes past Tor is not seen.
    clock: TOR_CLOCK,
  },
  stopped: always(PROXY_DOWN),
  'not-bootstrapped': always(HANGS),
};
