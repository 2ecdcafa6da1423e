import { BLOCKS } from './blocks.ts';
import type { Cells } from './cell.ts';
import { DIRECT } from './expected/direct.ts';
import { HANGS, MIXED, ONLY_SIX, PROXY_DOWN, REFUSES, TOR, TOR_CLOCK, UNNAMED } from './expected/outcomes.ts';

/** Block → cell. */
type Column = Readonly<Record<string, Cells>>;

/** The same whatever the provider hinders, as it sees nothing of what is asked; but for what is told beside it. */
const always = (cell: Cells): Column => Object.fromEntries(BLOCKS.map(({ id }) => [id, cell]));

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
    portal: UNNAMED,
    'ipv6-dropped': TOR,
    // What goes through Tor is taken by the local client, and hangs there: that it was taken proves nothing.
    off: UNNAMED,
    // IPv6 fails by its certificate as well, so that it goes past Tor is not seen.
    clock: TOR_CLOCK,
  },
  stopped: always(PROXY_DOWN),
  'not-bootstrapped': always(HANGS),
};
