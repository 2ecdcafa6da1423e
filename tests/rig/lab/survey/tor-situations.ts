import { dropped, forward, reset, toSet, unreachable } from '../rules.ts';
import { droppedButEvery, droppedButNth } from './filters.ts';
import { BLOCKED, OPEN, type Situation, situation, UNDECIDED } from './situation.ts';

/** What a provider may do to Tor, and to nothing else. */
export const TOR_SITUATIONS: readonly Situation[] = [
  situation('no-block', 'Nothing is blocked', [], OPEN),
  situation('no-block-renewed', 'Nothing is blocked, and the directory is fresh', [], OPEN, {
    directory: 'renewed',
  }),
  situation('relays-dropped', 'Packets to every public relay are dropped', dropped('relays'), BLOCKED),
  situation('relays-reset', 'Connections to every public relay are reset', reset('relays'), BLOCKED),
  situation(
    'relays-unreachable',
    'A router answers that every public relay is unreachable',
    unreachable('relays'),
    BLOCKED,
    { directory: 'renewed' },
  ),
  situation('relays-reset-small', 'The same, and the smallest survey is chosen', reset('relays'), BLOCKED, {
    directory: 'renewed',
    size: 'small',
  }),
  situation(
    'relays-but-one',
    'Packets to every public relay except one of those that are asked are dropped',
    droppedButNth('relays', 3),
    BLOCKED,
    { directory: 'renewed' },
  ),
  // EC(12, 24; 0, 16; .10) is 39, and EC(20, 40; 0, 24; .10) is 794: half is where neither size is sure, and by exact count
  // 40 relays give "some" in one of two draws of a half. Changed after a first run (2026-11-27): "some" had been expected of 40; two thirds were added then.
  situation(
    'half',
    'Packets to every second relay that is asked are dropped',
    droppedButEvery(2, 'relays'),
    [UNDECIDED],
    { directory: 'renewed' },
  ),
  situation(
    'half-closer',
    'The same, and the survey looks closer',
    droppedButEvery(2, 'relays'),
    [UNDECIDED, { type: 'some', pattern: 'none' }],
    { directory: 'renewed', size: 'closer' },
  ),
  situation(
    'two-thirds',
    'Packets to two of three relays that are asked are dropped, whichever they are',
    droppedButEvery(3, 'relays'),
    // EC(16, 24; 0, 16; .10) is 1935. They have nothing in common.
    [{ type: 'some', pattern: 'none' }],
    { directory: 'renewed' },
  ),
  situation(
    'authorities',
    'Packets to the directory authorities alone are dropped',
    dropped('authorities'),
    [{ type: 'authorities-only' }],
    { asksAuthorities: true },
  ),
  situation(
    'ipv4-dropped',
    'Packets to the IPv4 addresses of every public relay are dropped, and IPv6 passes',
    [forward('ip daddr @relays4 drop')],
    [
      { type: 'relays-blocked', pattern: 'ipv4' },
      { type: 'relays-blocked', pattern: 'none' },
    ],
    { directory: 'renewed' },
  ),
  situation(
    'other-ports-dropped',
    'Packets to relays on other ports than 443 are dropped, and ordinary hosts answer there',
    toSet('relays', 'tcp dport != 443 drop'),
    [{ type: 'some', pattern: 'other-ports' }],
  ),
];
