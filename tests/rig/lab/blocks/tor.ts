import { containing, dropped, reset, TCP_RESET, TOR_HELLO, unreachable } from '../rules.ts';
import type { Block } from './block.ts';

/** Blocks of Tor itself: relays, authority, bridge and handshake. */
export const TOR_BLOCKS: readonly Block[] = [
  {
    id: 'relays-dropped',
    title: 'Packets to every public relay are dropped',
    commands: dropped('relays'),
  },
  {
    id: 'relays-reset',
    title: 'Connections to every public relay are reset',
    commands: reset('relays'),
  },
  {
    id: 'relays-unreachable',
    title: 'A router answers that every public relay is unreachable',
    commands: unreachable('relays'),
  },
  {
    id: 'relays-but-one',
    title: 'Packets to every public relay except one guard are dropped: the list of relays is out of date',
    commands: dropped('most'),
  },
  {
    id: 'authorities-dropped',
    title: 'Packets to the directory authority are dropped',
    commands: dropped('authorities'),
  },
  {
    id: 'bridge-dropped',
    title: 'Packets to the bridge and to every public relay are dropped',
    commands: [...dropped('relays'), ...dropped('bridge')],
  },
  {
    id: 'tor-handshake-reset',
    title: "Tor's TLS hello is recognised by its cipher list, and the connection reset",
    commands: containing(`-m string --algo bm --hex-string '${TOR_HELLO}'`, TCP_RESET),
  },
];
