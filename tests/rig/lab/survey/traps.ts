import { dropped } from '../rules.ts';
import { answeredByPage, lossy } from './filters.ts';
import { BLOCKED, type Situation, situation, UNDECIDED } from './situation.ts';

/** Filters that have nothing to do with Tor, or less than it seems: a survey must not be led to a wrong claim. */
export const TRAPS: readonly Situation[] = [
  situation(
    'block-page',
    "The provider's block page answers, in plain HTTP, in place of every relay",
    answeredByPage(),
    BLOCKED,
    { directory: 'renewed' },
  ),
  situation(
    'networks-80',
    'Four in five hosting networks are stopped, with everything in them',
    dropped('networks80'),
    [UNDECIDED],
    { directory: 'renewed' },
  ),
  situation(
    'networks-50',
    'Every second hosting network is stopped, with everything in it',
    dropped('networks50'),
    [UNDECIDED, { type: 'open' }],
  ),
  situation(
    'old-list',
    'Packets to the relays of a list 30 days old are dropped: the eighth that is newer passes',
    dropped('sevenEighths'),
    [{ type: 'relays-blocked' }, { type: 'some' }],
    { directory: 'renewed' },
  ),
  situation(
    'old-list-180',
    'Packets to relays that have been at their address for 180 days are dropped: newer ones pass',
    dropped('steady180'),
    // What the silent ones have in common is their age, and nothing else.
    [
      { type: 'some', pattern: 'new-relays-answer' },
      { type: 'some', pattern: 'none' },
      { type: 'relays-blocked', pattern: 'new-relays-answer' },
      { type: 'relays-blocked', pattern: 'none' },
      UNDECIDED,
    ],
    { directory: 'renewed' },
  ),
  situation(
    'gone',
    'A quarter of the relays is gone, as 90 days leave it, and nothing is blocked',
    dropped('quarter'),
    [{ type: 'open' }, UNDECIDED],
  ),
  situation(
    'lossy',
    'A line of 128 kbit/s that loses every seventh packet in each direction',
    lossy(14, '128kbit'),
    [{ type: 'open' }, UNDECIDED, { type: 'cannot-tell', why: ['controls-silent'] }],
    { begins: 'after-check' },
  ),
  situation(
    'lossy-gone',
    'The same line, and a quarter of the relays is gone',
    [...lossy(14, '128kbit'), ...dropped('quarter')],
    [{ type: 'open' }, UNDECIDED, { type: 'cannot-tell', why: ['controls-silent'] }],
    { begins: 'after-check' },
  ),
];
