import type { Technique } from '../../../utils/model/blockage.ts';
import { withoutTheTorProject } from '../../demo/expected.ts';
import { DOWN_OR_BLOCKED, inTls, type Stopped } from '../../demo/stopped.ts';
import type { Cell, Cells } from '../cell.ts';
import { CLOCK, NOT_TOR, UNNAMED } from './outcomes.ts';

/** Of a customer without Tor: the Tor Project is stopped, and the list that ships is old, as it usually is. */
function withoutProject(stopped: Stopped, alike: readonly Technique[] = []): Cell {
  const verdict = withoutTheTorProject();
  const reason = verdict === 'unknown' && { reason: 'lists-silent' };
  return { verdict, byAge: true, ...reason, stopped, alike };
}

const WAITED: readonly Technique[] = ['dns-nothing', 'dns-false-address'];

/**
 * In this order: a connection that an address's block left half made would be taken up again when only the name is
 * blocked next (2026-11: Firefox 153).
 */
export const DIRECT: Readonly<Record<string, Cells>> = {
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
  /**
   * Now and then Firefox never tries IPv4 for a name's later connections, and waits for our deadline, twice (2026-11: 153, 3 of
   * 10 runs, other hosts each time). A silent host is then what it sees; that IPv6 is the reason the product cannot know.
   */
  'ipv6-dropped': {
    chromium: NOT_TOR,
    firefox: {
      verdict: 'not-tor',
      perhaps: { played: 'silence', by: 'local-filter service network' },
      anyHost: true,
    },
  },
  // Without the list it is chance how many say so: the check that comes by IPv6 says nothing.
  'check-throttled': {
    verdict: 'not-tor',
    stopped: { played: 'throttled', by: DOWN_OR_BLOCKED },
    inTurn: true,
  },
  'check-cut-short': { verdict: 'not-tor', stopped: { played: 'cut-short', by: DOWN_OR_BLOCKED } },
  // Firefox says of every failed request that it met no proxy.
  off: { chromium: UNNAMED, firefox: { verdict: 'unknown', reason: 'offline' } },
  clock: { verdict: 'unknown', reason: 'no-address', stopped: CLOCK, anyHost: true },
};
