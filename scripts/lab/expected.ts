import { withoutTheTorProject } from '../demo/expected.ts';
import { DOWN_OR_BLOCKED, inTls, type Stopped } from '../demo/stopped.ts';
import { BLOCKS } from './blocks.ts';
import type { Cell } from './cell.ts';

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

/** The proxy is not there: that is not being offline. The headline says it, so no banner does. */
const PROXY_DOWN: Cell = { verdict: 'unknown', reason: 'proxy-down' };
/** All hangs in the proxy. Chromium tells of no failed request that it went to one, so it may be the line as well. */
const HANGS: Cell = {
  verdict: 'unknown',
  reason: { chromium: 'nothing-answered', firefox: 'proxy-down' },
};
/** The same; and Tor, which knows that it gets nowhere, may refuse before the check gives it up: then Chromium knows, too. */
const REFUSES: Cell = {
  verdict: 'unknown',
  reason: { chromium: ['nothing-answered', 'proxy-down'], firefox: 'proxy-down' },
};
/**
 * Nothing comes, not even a name. Both give names up after 4 to more than 12 s (2026-11); where the check gives up first,
 * nobody tells that it was names that were waited for.
 */
const UNNAMED = ['offline', 'nothing-answered'];
const OFFLINE: Cell = { verdict: 'unknown', reason: { chromium: UNNAMED, firefox: UNNAMED } };
/** Of what is asked IPv6 alone comes through, past Tor; no control does, so nobody can be accused. */
const ONLY_SIX: Cell = {
  verdict: 'unknown',
  reason: 'ipv6-not-covered',
  stopped: { played: 'dns-nothing', by: '', told: '' },
};

const CLOCK: Stopped = { played: 'expired-certificate', by: 'clock' };
/** Chromium cannot tell it, or not always, from a server that is silent, or that resets what it was asked. */
const orServer = (firefox: string) => ({ chromium: DOWN_OR_BLOCKED, firefox });

/** The same whatever the provider hinders, as it sees nothing of what is asked; but for what is told beside it. */
const always = (cell: Cell): Column => Object.fromEntries(BLOCKS.map(({ id }) => [id, cell]));

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
  'name-page': withoutProject({
    played: 'dns-false-address',
    by: { chromium: 'local-filter network', firefox: 'network' },
  }),
  'name-private': withoutProject({ played: 'dns-false-address', by: orServer('local-filter network') }),
  'name-silent': withoutProject({ played: 'dns-nothing', by: orServer('network'), told: 'network' }),
  'hello-reset': withoutProject({ played: 'reset', by: orServer('local-filter network') }),
  'hello-dropped': withoutProject({ played: 'silence', by: orServer('local-filter network') }),
  'check-dropped': withoutProject({ played: 'silence', by: inTls(DOWN_OR_BLOCKED) }),
  'check-reset': withoutProject({ played: 'refused', by: DOWN_OR_BLOCKED }),
  'check-unreachable': withoutProject({ played: 'unreachable', by: DOWN_OR_BLOCKED }),
  intercepted: withoutProject({ played: 'false-certificate', by: inTls('network') }),
  portal: { verdict: 'unknown', reason: 'captive-portal' },
  'ipv6-dropped': NOT_TOR,
  'check-cut-short': { ...NOT_TOR, stopped: { played: 'cut-short', by: DOWN_OR_BLOCKED } },
  off: OFFLINE,
  clock: { verdict: 'unknown', reason: 'no-address', stopped: CLOCK },
};

/** The one that the list of relays misses: a client that goes by it goes on; any other meets `relays-dropped`. */
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
    // The onion service is plain http, and opens; everything else has certificates of the future.
    clock: { ...TOR, stopped: CLOCK },
  },
  // A bridge is on no list, and obfs4 has no shape.
  obfs4: {
    ...always(TOR),
    'bridge-dropped': HANGS,
    portal: REFUSES,
    off: HANGS,
    clock: { ...TOR, stopped: CLOCK },
  },
  // IPv4 and names go through Tor, so the provider stops nothing of the check but IPv6; and names hang where Tor does.
  split: {
    ...always(MIXED),
    'relays-dropped': ONLY_SIX,
    'relays-reset': ONLY_SIX,
    'relays-unreachable': ONLY_SIX,
    'relays-but-one': { ...MIXED, ...MISSED },
    'bridge-dropped': ONLY_SIX,
    // The test pages of the portal are asked through Tor, which it does not let out.
    portal: OFFLINE,
    'ipv6-dropped': TOR,
    off: OFFLINE,
    // IPv6 fails by its certificate as well, so that it goes past Tor is not seen.
    clock: { ...TOR, stopped: CLOCK },
  },
  stopped: always(PROXY_DOWN),
  'not-bootstrapped': always(HANGS),
};

/** Cells that nobody can know beforehand. */
export const BY_CHANCE: readonly { readonly at: string; readonly why: string }[] = [
  {
    at: 'direct/check-throttled',
    why: 'whether a handshake or the list waits in the slow queue (2026-11: 1 of 4 named silence)',
  },
];
