import { BLOCKS } from './blocks.ts';
import type { Expectations } from './expectation.ts';
import { DIRECT } from './expected/direct.ts';
import { OTHER_WAYS } from './expected/other-ways.ts';
import {
  mixed,
  NOTHING_ANSWERED,
  ONLY_IPV6,
  PROXY_DOWN,
  REFUSED_OR_TIMEOUT,
  TIMEOUT,
  TOR,
  TOR_IPV6_UNSEEN,
  TOR_WITH_WRONG_CLOCK,
} from './expected/outcomes.ts';

/** Block → cell. */
type Column = Readonly<Record<string, Expectations>>;

/** The same cell for every block: the provider cannot see what goes through Tor. Rows after it override single blocks. */
const everyBlock = (cell: Expectations): Column => Object.fromEntries(BLOCKS.map(({ id }) => [id, cell]));

/**
 * The guard that the block's list lacks. A client that uses it keeps working; with the other guard the client meets
 * `relays-dropped`. With the guard fixed this can hardly fail, and shows only that the block is no wider than its title says.
 */
const UNLISTED_GUARD = { guard: 'guardTwo' } as const;

/** Connection → block → cell. The client runs and is ready before the block starts. */
export const EXPECTED: Readonly<Record<string, Column>> = {
  direct: DIRECT,
  // Building circuits needs no authority, and the existing connections are past their handshake.
  socks: {
    ...everyBlock(TOR),
    'relays-dropped': TIMEOUT,
    'relays-reset': REFUSED_OR_TIMEOUT,
    'relays-unreachable': REFUSED_OR_TIMEOUT,
    'relays-but-one': { ...TOR, ...UNLISTED_GUARD },
    'bridge-dropped': TIMEOUT,
    portal: REFUSED_OR_TIMEOUT,
    off: TIMEOUT,
    clock: TOR_WITH_WRONG_CLOCK,
  },
  // A bridge is on no public list, and obfs4 has no recognisable pattern.
  obfs4: {
    ...everyBlock(TOR),
    'bridge-dropped': TIMEOUT,
    portal: REFUSED_OR_TIMEOUT,
    off: TIMEOUT,
    clock: TOR_WITH_WRONG_CLOCK,
  },
  // IPv4 and DNS go through Tor, so of the check the provider can block IPv6 only; where Tor hangs, DNS hangs as well.
  split: {
    ...everyBlock(mixed()),
    'relays-dropped': ONLY_IPV6,
    'relays-reset': ONLY_IPV6,
    'relays-unreachable': ONLY_IPV6,
    'relays-but-one': mixed(UNLISTED_GUARD),
    'bridge-dropped': ONLY_IPV6,
    // The portal's login page would have to come through Tor as well, and Tor cannot connect.
    portal: NOTHING_ANSWERED,
    'ipv6-dropped': TOR_IPV6_UNSEEN,
    // The local Tor client accepts the connections, and they hang there: that they were accepted proves nothing.
    off: NOTHING_ANSWERED,
    // The requests by IPv6 fail by their certificates as well, so nothing shows that IPv6 does not go through Tor.
    clock: TOR_WITH_WRONG_CLOCK,
  },
  stopped: everyBlock(PROXY_DOWN),
  'not-bootstrapped': everyBlock(TIMEOUT),
  ...OTHER_WAYS,
};
